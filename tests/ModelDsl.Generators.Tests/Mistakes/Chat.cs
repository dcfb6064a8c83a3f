using ModelDsl;

namespace Talk;

[Block]
public partial class Decoder
{
    [Argument]
    public partial int Heads { get; }

    [Range(0.0, 0.3, Default = 0.1)]
    public partial double Drop { get; }

    [Input]
    public partial Layer X { get; }

    int Wide => 4 * X.Size(-1);
    int Same => X.Size(-1);

    [LayerNorm, MultiheadAttention(nameof(Heads), Causal = true), Dropout(nameof(Drop)), Skip(nameof(X))]
    public partial Layer Looked { get; }

    [LayerNorm, Linear(nameof(Wide)), GELU, Linear(nameof(Same)), Dropout(nameof(Drop)), Skip(nameof(Looked))]
    public partial Layer Thought { get; }
}

[Model, AdamW(DecayVectors = false), OneCycleLR, Training(Epochs = 3, BatchSize = 16, ClipNorm = 1)]
public partial class ChatNet
{
    [Range(2, 6, Step = 2)]
    public partial int Blocks { get; }

    [Choice(192, 384)]
    public partial int Size { get; }

    [Choice(4, 6)]
    public partial int Heads { get; }

    [Axis(Min = 2, Max = 256)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 65)]
    public partial Layer Text { get; }

    [Embedding(nameof(Size))]
    public partial Layer Letters { get; }

    [LearnedPositions, Dropout(0.1)]
    public partial Layer Placed { get; }

    [Use<Decoder>(nameof(Heads), Repeat = nameof(Blocks)), With(nameof(Decoder.Drop), 0.2)]
    public partial Layer Body { get; }

    [LayerNorm, Linear(65, Weight = nameof(Letters), Bias = false), Transpose(1, 2), CrossEntropyLoss(IgnoreIndex = 0), Accuracy]
    public partial Layer Next { get; }
}
