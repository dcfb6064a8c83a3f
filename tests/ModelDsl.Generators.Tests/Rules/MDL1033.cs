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

    [{|MDL1033:MultiheadAttention(4)|}, Skip(nameof(Mixed)), LayerNorm]
    public partial Layer Again { get; }

    [Linear(100), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Next { get; }
}

// message: 'MultiheadAttention' lets each place see those behind it, which the causal 'MultiheadAttention' of 'Mixed' has hidden: write Causal = true here too
