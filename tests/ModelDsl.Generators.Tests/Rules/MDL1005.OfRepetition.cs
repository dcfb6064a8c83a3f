using ModelDsl;

[Block]
public partial class Grouped
{
    [Argument]
    public partial int Groups { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(24, 3, Padding = 1, Groups = nameof(Groups)), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    private int Groups(int i) => 1 << i;

    [Input(24, 32, 32)]
    public partial Layer Image { get; }

    [Use<Grouped>({|MDL1005:nameof(Groups)|}, Repeat = 5)]
    public partial Layer Y { get; }
}

// message: in Grouped.Y: 'Conv2d' needs the channels it reads divisible by Groups, and 24 is not when i = 4
