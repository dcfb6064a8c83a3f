using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(8, {|MDL0006:new[] { 3, 3, 3 }|})]
    public partial Layer Y { get; }
}

// message: 'Conv2d.kernel' takes one whole number, or a list of 2, one for each axis, not a list of 3
