using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, {|MDL1029:Upsample(1)|}]
    public partial Layer Y { get; }
}

// message: 'Upsample' makes nothing larger, which changes nothing: name a factor, or remove it
