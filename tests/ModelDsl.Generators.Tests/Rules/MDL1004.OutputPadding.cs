using ModelDsl;

[Model]
public partial class Net
{
    [Range(2, 4)]
    public partial int S { get; }

    [Input(3, 4, 4)]
    public partial Layer X { get; }

    [ConvTranspose2d(8, 2, Stride = nameof(S), OutputPadding = {|MDL1004:2|})]
    public partial Layer Y { get; }
}

// message: 'ConvTranspose2d' takes an 'OutputPadding' below the larger of its stride and dilation, which is S, and here it is 2 when S = 2
