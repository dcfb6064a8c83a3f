using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(0.0, 0.9), Tunes<{|MDL3005:SGD|}>(nameof(SGD.Momentum))]
    public partial double Momentum { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no 'SGD' that 'Momentum' could tune: its optimizer is 'AdamW', so tune an option of that, or put [SGD] in its place
