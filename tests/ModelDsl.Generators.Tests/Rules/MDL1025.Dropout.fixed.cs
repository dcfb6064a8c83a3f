using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Dropout(0.3), Linear(1), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'ReLU'
