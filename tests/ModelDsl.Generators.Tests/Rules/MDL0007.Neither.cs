using ModelDsl;

[Block]
public partial class Halved
{
    [Argument(2)]
    public partial int Size { get; }

    [Input]
    public partial Layer X { get; }

    [MaxPool2d(nameof(Size))]
    public partial Layer Y { get; }
}

[Block]
public partial class Averaged
{
    [Argument(2)]
    public partial int Window { get; }

    [Input]
    public partial Layer X { get; }

    [AvgPool2d(nameof(Window))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Use<Halved>, With({|MDL0007:nameof(Averaged.Window)|}, 4)]
    public partial Layer Y { get; }
}

// message: 'Halved' has no argument or further input named 'Window': it has Size
