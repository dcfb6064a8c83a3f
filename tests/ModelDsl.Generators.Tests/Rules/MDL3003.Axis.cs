using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Max = 100)]
    public partial int {|MDL3003:Length|} { get; }

    [Input(100, 4)]
    public partial Layer X { get; }

    [Flatten, Linear(4)]
    public partial Layer Y { get; }
}

// message: nothing uses 'Length': name it among the sizes of an input with nameof(Length), or remove it
