using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 30)]
    public partial Layer X { get; }

    [Conv1d(64, 5), ReLU]
    public partial Layer Windows { get; }

    [{|MDL1019:SinusoidalPositions|}, Transpose(1, 2), MultiheadAttention(4), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'SinusoidalPositions' takes (N, length, features), and in (N, 64, 26) the channels stand first: move the [Transpose(1, 2)] behind it in front of it
