using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8, Repeat = {|MDL1013:int.MaxValue|})]
    public partial Layer Y { get; }
}

// message: 'Linear' is repeated up to 2147483647 times; at most 4096 are possible: lower the upper bound
