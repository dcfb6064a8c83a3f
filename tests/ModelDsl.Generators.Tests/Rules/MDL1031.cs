using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, Ids = 1000)]
    public partial Layer Source { get; }

    [Embedding(32), LearnedPositions]
    public partial Layer Encoded { get; }

    [Input(40, Ids = 1000)]
    public partial Layer Target { get; }

    [Embedding(32), LearnedPositions]
    public partial Layer Own { get; }

    [MultiheadAttention(4, Causal = {|MDL1031:true|}, Memory = nameof(Encoded)), Skip(nameof(Own)), LayerNorm]
    public partial Layer Read { get; }

    [Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'MultiheadAttention' is causal over Encoded (N, 30, 32), whose places are not its own 40: a causal mask is for a sequence that reads itself, so leave Causal out, or Memory
