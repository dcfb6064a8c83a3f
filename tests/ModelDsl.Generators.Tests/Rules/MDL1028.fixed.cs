using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer A { get; }

    [Linear(64), ReLU, Dropout(0.1)]
    public partial Layer B { get; }

    [Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put ReLU between them
