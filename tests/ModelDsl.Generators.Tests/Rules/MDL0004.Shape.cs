using ModelDsl;
using TorchSharp;

[Model]
public partial class Net
{
    [Range(4, 16)]
    public partial int Width { get; }

    [Input(10)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), Call(nameof(Doubled)), ReLU]
    public partial Layer Hidden { get; }

    [Linear(nameof(Width)), Call(nameof(Doubled)), Linear(2)]
    public partial Layer Y { get; }

    [return: Shape({|MDL0004:"Widht"|})]
    private static torch.Tensor Doubled(torch.Tensor x) => 2 * x;
}

// message: 'Net' has no number named 'Widht': did you mean 'Width'?
