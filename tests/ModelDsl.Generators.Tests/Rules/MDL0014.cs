using ModelDsl;
using static TorchSharp.torch;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Call({|MDL0014:nameof(Twice)|})]
    public partial Layer Y { get; }

    static Tensor Twice(Tensor x) => x + x;
}

// message: 'Twice' does not say what shape it gives: put [return: Shape(...)] on it
