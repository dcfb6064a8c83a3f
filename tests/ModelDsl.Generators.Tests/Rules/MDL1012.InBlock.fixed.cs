using ModelDsl;

[Block]
public partial class Part
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, Flatten, Linear(4)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Use<Part>]
    public partial Layer Y { get; }
}
// light bulb: Put Flatten in front of it
