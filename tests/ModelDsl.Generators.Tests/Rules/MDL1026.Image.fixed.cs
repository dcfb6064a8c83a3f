using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(96, 4, Stride = 4)]
    public partial Layer Patches { get; }

    [Permute(2, 3, 1), Reshape(-1, 96), LearnedPositions, MultiheadAttention(8), Mean(1)]
    public partial Layer Read { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Permute(2, 3, 1) in front of it
