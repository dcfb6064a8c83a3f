using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 4, 4)]
    public partial Layer Image { get; }

    [Conv2d(8, {|MDL1004:5|}), ReLU]
    public partial Layer Body { get; }
}

// message: 'Conv2d' gives no output: the input of size 4 is smaller than the kernel, which covers 5
