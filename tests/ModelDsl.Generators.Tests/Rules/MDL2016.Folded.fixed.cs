using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), Flatten, Sigmoid, BCELoss]
    public partial Layer IsOne { get; }
}
// light bulb: Remove 'Sigmoid'
