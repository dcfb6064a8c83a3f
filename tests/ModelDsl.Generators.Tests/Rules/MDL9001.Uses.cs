using ModelDsl;

[Block]
public partial class Layered
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class Net
{
    [Choice(0.5, 1.0, Default = 0.5)]
    public partial double Factor { get; }

    private int Width => (int)System.Math.Sinh(4 * Factor);

    [Input(5)]
    public partial Layer X { get; }

    [Use<Layered>({|MDL9001:nameof(Width)|}), Use<Layered>(nameof(Width)), Use<Layered>(nameof(Width)), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: in Layered.Y: 'Linear' could not be proven for every value: Width >= 1, since 'Width' is C# that is not read; it is checked when the model is built
