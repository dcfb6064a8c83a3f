using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Range(1, 8, Default = 4)]
    public partial int Level { get; }

    double {|MDL0016:Drop|} => System.Math.Clamp(Level * 0.1, 0.5, 0.0);

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Dropout(nameof(Drop)), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Drop' clamps between 0.5 and 0, which are the wrong way round: it throws, so it has no value
