using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3, Padding = {|MDL0004:"same"|})]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named 'same': sizes are numbers here; a kernel of 3 keeps the size with Padding = 1, half of it
