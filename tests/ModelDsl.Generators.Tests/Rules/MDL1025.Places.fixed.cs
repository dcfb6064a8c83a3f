using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Tokens { get; }

    [Embedding(16), SinusoidalPositions, Dropout(0.1)]
    public partial Layer Embedded { get; }

    [MultiheadAttention(4), Skip(nameof(Embedded)), LayerNorm, Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'SinusoidalPositions'
