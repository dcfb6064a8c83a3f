using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 4, Step = 4)]
    public partial int Length { get; }

    [Input(3, nameof(Length), 4)]
    public partial Layer X { get; }

    [{|MDL1009:Use<Halved>|}]
    public partial Layer Y { get; }
}

[Block]
public partial class Halved
{
    [Input]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(4), Skip(nameof(X), Projection = true)]
    public partial Layer Y { get; }
}

// message: in Halved.Y: 'Skip' needs the size Length when the model is built, and it is free until data comes: pool or average over that axis first, or give it a fixed size
