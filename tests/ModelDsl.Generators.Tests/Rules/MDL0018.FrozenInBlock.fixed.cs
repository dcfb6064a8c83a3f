using ModelDsl;

[Block]
public partial class Dense
{
    [Input]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class Net
{
    [Input(30)]
    public partial Layer X { get; }

    [Use<Dense>, Linear(1), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove it
