using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 64)]
    public partial Layer X { get; }

    [Conv1d(32, 1), ReLU, Max(2), Linear(1), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Dilation'
