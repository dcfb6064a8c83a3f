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

    [Use<Halved>, With({|MDL0007:nameof(Averaged.Size)|}, 4)]
    public partial Layer Y { get; }
}

// message: 'With' names 'Size' of 'Averaged', and the [Use] before it applies 'Halved': write nameof(Halved.Size)
