using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Groups { get; }

    [Input(12, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3, Groups = {|MDL1005:nameof(Groups)|})]
    public partial Layer Y { get; }
}

// message: 'Conv2d' needs its channels divisible by Groups, and 8 is not when Groups = 3
