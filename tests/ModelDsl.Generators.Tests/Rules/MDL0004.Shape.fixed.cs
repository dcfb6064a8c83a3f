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

    [return: Shape(nameof(Width))]
    private static torch.Tensor Doubled(torch.Tensor x) => 2 * x;
}
// light bulb: Change it to 'Width'
