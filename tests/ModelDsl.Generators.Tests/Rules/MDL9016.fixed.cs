using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64, Ids = 9000)]
    public partial Layer Words { get; }

    [Embedding(64), SinusoidalPositions]
    public partial Layer Embedded { get; }

    [MultiheadAttention(4), Skip(nameof(Embedded)), LayerNorm, Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Topic { get; }
}
// light bulb: Put SinusoidalPositions behind the Embedding
