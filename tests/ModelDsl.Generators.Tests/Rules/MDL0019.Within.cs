using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), ReLU]
    public partial Layer Y { get; }

    [Linear(3), StateKey({|MDL0019:"y.b"|})]
    public partial Layer Z { get; }
}

// message: the key 'y.b' must be a key apart from 'y' of 'Y': one module cannot lie within another
