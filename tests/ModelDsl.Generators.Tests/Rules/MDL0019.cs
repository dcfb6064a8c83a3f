using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), StateKey({|MDL0019:"a..b"|})]
    public partial Layer Y { get; }
}

// message: the key 'a..b' must be segments of letters, digits and underscores with dots between, and at most one counter as in "block{1}"
