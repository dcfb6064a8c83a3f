using ModelDsl;
using static TorchSharp.torch;

[Model]
public partial class Net
{
    [Choice]
    public partial bool IsScaled { get; }

    [Input(4, Ids = 5)]
    public partial Layer X { get; }

    [{|MDL1010:Call(nameof(Scaled), When = nameof(IsScaled))|}]
    public partial Layer Y { get; }

    [return: Shape]
    private static Tensor Scaled(Tensor ids) => ids / 5.0;
}

// message: 'Y' gives numbers (N, 4) where 'IsScaled' holds and ids (N, 4) where it does not; whether they are ids or numbers must not depend on a condition
