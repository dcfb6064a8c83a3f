using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'MSELoss'
