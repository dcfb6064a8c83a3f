using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3, Stride = {|MDL0006:2.5|})]
    public partial Layer Y { get; }
}

// message: 'Conv2d.Stride' takes a whole number or the name of one, not 2.5
