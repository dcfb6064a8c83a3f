using ModelDsl;

[Block]
public partial class Head
{
    [Argument(false)]
    public partial bool Flat { get; }

    [Input]
    public partial Layer X { get; }

    [Flatten(When = nameof(Flat)), Linear(4)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(1, 8, 8)]
    public partial Layer X { get; }

    [Use<{|MDL0008:Head|}>]
    public partial Layer Y { get; }
}

// message: 'Head' takes 2 axes, the batch counted, whatever its arguments, and here are 4
