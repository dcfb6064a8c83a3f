using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64, Ids = 9000)]
    public partial Layer Words { get; }

    [Embedding(64)]
    public partial Layer Embedded { get; }

    [{|MDL9016:MultiheadAttention(4)|}, Skip(nameof(Embedded)), LayerNorm, Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Topic { get; }
}

// message: 'MultiheadAttention' sees the embedded ids of 'Words' without their order: where that matters, put [SinusoidalPositions] or [LearnedPositions] behind the Embedding
