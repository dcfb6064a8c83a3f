using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(3, 7)]
    public partial int Level { get; }

    private int {|MDL3011:Width|} => 2 ^ Level;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Width' joins bits, 2 ^ Level, which is no power in C#: write 1 << Level
