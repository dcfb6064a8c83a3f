using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(96, 4, Stride = 4)]
    public partial Layer Patches { get; }

    [{|MDL1026:Reshape(-1, 96)|}, LearnedPositions, MultiheadAttention(8), Mean(1)]
    public partial Layer Read { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Reshape' leaves all numbers in their order, so that (N, 96, 8, 8) to (N, 64, 96) mixes channels and places: to move the channels put [Permute(2, 3, 1)] in front of it
