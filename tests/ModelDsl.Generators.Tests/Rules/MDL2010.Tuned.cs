using ModelDsl;

[Model, AdamW(WeightDecay = 0.1), {|MDL2010:SGD|}]
public partial class Net
{
    [Range(0.0, 0.9), Tunes<SGD>(nameof(SGD.Momentum))]
    public partial double Momentum { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has two optimizers, 'AdamW' and 'SGD': keep one
