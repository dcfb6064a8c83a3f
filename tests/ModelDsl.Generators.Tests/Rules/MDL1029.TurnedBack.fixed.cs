using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40, 64)]
    public partial Layer X { get; }

    [Transpose(1, 2), GRU(64), Mean(1), Linear(1), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Transpose'
