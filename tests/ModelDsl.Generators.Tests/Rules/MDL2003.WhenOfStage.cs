using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Sure { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(5)]
    public partial Layer Raw { get; }

    [Sigmoid, When(nameof(Sure))]
    [{|MDL2003:BCEWithLogitsLoss|}]
    public partial Layer Kind { get; }
}

// message: 'BCEWithLogitsLoss' takes raw values (it applies its own sigmoid), and 'Kind' gives values from 0 to 1 when Sure = true: remove the Sigmoid
