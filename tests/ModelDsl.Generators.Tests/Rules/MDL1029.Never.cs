using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, Dropout(0.1, Repeat = {|MDL1029:0|})]
    public partial Layer Y { get; }
}

// message: 'Dropout' is repeated 0 times, which changes nothing: repeat it at least once, or remove it
