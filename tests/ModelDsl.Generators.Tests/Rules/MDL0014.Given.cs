using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64)]
    public partial Layer Row { get; }

    [Call({|MDL0014:nameof(Clip)|}), Linear(1), MSELoss]
    public partial Layer Price { get; }

    [return: Shape(64)]
    private static TorchSharp.torch.Tensor Clip(TorchSharp.torch.Tensor x, double most) => x.clamp(0, most);
}

// message: 'Clip' must take one tensor, the current value, and give a tensor; nothing gives it its 'most': give that a default
