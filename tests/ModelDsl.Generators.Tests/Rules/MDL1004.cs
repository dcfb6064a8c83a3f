using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 9)]
    public partial int Kernel { get; }

    [Input(1, 6, 6)]
    public partial Layer X { get; }

    [Conv2d(4, {|MDL1004:nameof(Kernel)|})]
    public partial Layer Y { get; }
}

// message: 'Conv2d' gives no output: the input of size 6 is smaller than the kernel, which covers Kernel when Kernel = 7
