using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(5), Sigmoid, BCELoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'ReLU'
