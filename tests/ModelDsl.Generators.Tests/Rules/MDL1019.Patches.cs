using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(64, 8, Stride = 8), Reshape(64, -1)]
    public partial Layer Patches { get; }

    [{|MDL1019:LearnedPositions|}, MultiheadAttention(4), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LearnedPositions' takes (N, length, features), and in (N, 64, 16) the channels stand first: put [Transpose(1, 2)] in front of it
