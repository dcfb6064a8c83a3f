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
    public partial int Size { get; }

    [Input]
    public partial Layer X { get; }

    [AvgPool2d(nameof(Size))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Use<Halved>, With(nameof(Halved.Size), 4)]
    public partial Layer Y { get; }
}
// light bulb: Change it to 'Halved.Size'
