using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Tokens { get; }

    [Embedding(16), LearnedPositions]
    public partial Layer Embedded { get; }

    [MultiheadAttention(4, Causal = true), Skip(nameof(Embedded)), LayerNorm]
    public partial Layer Mixed { get; }

    [MultiheadAttention(4, Causal = true), Skip(nameof(Mixed)), LayerNorm]
    public partial Layer Again { get; }

    [Linear(100), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Next { get; }
}
// light bulb: Write Causal = true
