using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer H { get; }

    [Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'ReLU'
