using ModelDsl;

[Model]
public partial class Net
{
    [Input(10, 4, 4)]
    public partial Layer X { get; }

    [GroupNorm({|MDL1005:4|})]
    public partial Layer Y { get; }
}

// message: 'GroupNorm' needs the channels it reads divisible by 4, and 10 is not
