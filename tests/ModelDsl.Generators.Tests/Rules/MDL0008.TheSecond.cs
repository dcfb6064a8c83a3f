using ModelDsl;

[Block]
public partial class Mapped
{
    [Argument]
    public partial int Wide { get; }

    [Argument]
    public partial bool Bent { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU(When = nameof(Bent))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Mapped>(8, {|MDL0008:2|})]
    public partial Layer Y { get; }
}

// message: 'Bent' of 'Mapped' is a bool, and 2 is given
