using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(0.0, 1.0, Step = 0.25, Default = 0.25)]
    public partial double Drop { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Dropout({|MDL2011:nameof(Drop)|}), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Dropout.p' must be less than 1 (at 1 nothing is left), and is Drop, which goes up to 1
