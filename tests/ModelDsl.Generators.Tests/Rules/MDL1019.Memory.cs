using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 256)]
    public partial Layer Signal { get; }

    [Conv1d(64, 3, Padding = 1), ReLU]
    public partial Layer Places { get; }

    [Input(20, 128)]
    public partial Layer X { get; }

    [MultiheadAttention(4, Memory = {|MDL1019:nameof(Places)|}), Skip(nameof(X)), Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' takes (N, length, features) as its memory, and in (N, 64, 256) the channels stand first: put [Transpose(1, 2)] behind the last word of that stage
