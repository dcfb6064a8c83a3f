using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Range(1, 8, Default = 4)]
    public partial int Level { get; }

    int {|MDL0016:Width|} => System.Math.Clamp(Level * 8, 64, 16);

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Width' clamps between 64 and 16, which are the wrong way round: it throws, so it has no value
