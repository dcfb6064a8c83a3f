using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Tokens { get; }

    [Embedding(16), SinusoidalPositions, Dropout(0.1)]
    public partial Layer Embedded { get; }

    [{|MDL1025:SinusoidalPositions|}, MultiheadAttention(4), Skip(nameof(Embedded)), LayerNorm, Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'SinusoidalPositions' stands behind another 'SinusoidalPositions' with nothing but a dropout between, which has added the places already: remove one of the two
