using ModelDsl;

[Model]
public partial class Net
{
    [Range(0.0, 1.5)]
    public partial double Drop { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), ReLU, Dropout({|MDL2011:nameof(Drop)|}), Linear(8), ReLU, Dropout(nameof(Drop))]
    public partial Layer Y { get; }
}

// message: 'Dropout.p' must be between 0 and 1, and is 0 to 1.5
