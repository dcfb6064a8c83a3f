using ModelDsl;

[Block]
public partial class Encoder
{
    [Input]
    public partial Layer X { get; }

    [LayerNorm, MultiheadAttention(4), Skip(nameof(X))]
    public partial Layer Read { get; }

    [LayerNorm, Linear(128), GELU, Linear(64), Skip(nameof(Read))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(64, Ids = 9000)]
    public partial Layer Words { get; }

    [Embedding(64), SinusoidalPositions, Dropout(0.1), Use<Encoder>(Repeat = 2), Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Topic { get; }
}
// light bulb: Put SinusoidalPositions behind the Embedding
