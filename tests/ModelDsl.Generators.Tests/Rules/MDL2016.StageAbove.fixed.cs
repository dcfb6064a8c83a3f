using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1)]
    public partial Layer Raw { get; }

    [Sigmoid, BCELoss]
    public partial Layer Score { get; }
}
// light bulb: Remove 'ReLU'
