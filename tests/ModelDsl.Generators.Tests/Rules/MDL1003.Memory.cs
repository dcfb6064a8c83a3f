using ModelDsl;

[Model]
public partial class Net
{
    [Input(64)]
    public partial Layer X { get; }

    [Linear(64), Call(nameof(Rows)), MultiheadAttention(4, Memory = {|MDL1003:nameof(X)|})]
    public partial Layer Y { get; }

    [return: Shape(8, 8)]
    private static TorchSharp.torch.Tensor Rows(TorchSharp.torch.Tensor x) => x.reshape(-1, 8, 8);
}

// message: 'MultiheadAttention' takes (N, length, features) as its memory, and here stands (N, 64): name a stage before its length was taken away
