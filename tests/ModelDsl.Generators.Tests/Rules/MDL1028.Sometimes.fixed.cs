using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Drops { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Dropout(0.5, When = nameof(Drops)), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put ReLU between them
