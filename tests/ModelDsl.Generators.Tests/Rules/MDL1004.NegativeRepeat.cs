using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 8)]
    public partial int Depth { get; }

    int Fewer => Depth - 2;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8, Repeat = {|MDL1004:nameof(Fewer)|})]
    public partial Layer Y { get; }
}

// message: 'Linear' takes 'Repeat' of at least 0, and Fewer is less when Depth = 1
