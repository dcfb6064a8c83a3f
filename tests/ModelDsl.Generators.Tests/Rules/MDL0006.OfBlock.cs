using ModelDsl;

[Block]
public partial class Dense
{
    [Argument]
    public partial int Units { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Units)), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Range(0.1, 0.5)]
    public partial double Share { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Dropout(nameof(Share)), Use<Dense>({|MDL0006:nameof(Share)|})]
    public partial Layer Y { get; }
}

// message: 'Dense.Units' takes a whole number, not 'Share', which is a double
