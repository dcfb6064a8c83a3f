using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice(0.8, 0.9, 0.95), Tunes<{|MDL3005:SGD|}>(nameof(SGD.Momentum))]
    public partial double Momentum { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Score { get; }
}

// message: 'Net' has no 'SGD' that 'Momentum' could tune: its optimizer is 'AdamW', so tune an option of that, or put [SGD] in its place
