using ModelDsl;
using static TorchSharp.torch;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Call(nameof(Buckets)), {|MDL1007:Embedding(4)|}, Flatten, Linear(1), MSELoss]
    public partial Layer Y { get; }

    [return: Shape]
    private static Tensor Buckets(Tensor values) => values.to_type(ScalarType.Int64);
}

// message: 'Embedding' looks up ids, and (N, 8) holds numbers: if the method in front of it gives ids, say so with [return: Shape(..., Ids = n)]
