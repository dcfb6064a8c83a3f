using ModelDsl;

namespace Texts;

[Model]
[AdamW(WeightDecay = 0.02), OneCycleLR(PctStart = 0.2), ModelCheckpoint(Monitor = typeof(Accuracy), Of = nameof(ReviewNet.Stars))]
[Training(Epochs = 12, BatchSize = 32, ClipNorm = 1)]
public partial class ReviewNet
{
    [Choice(64, 128, 256, Default = 128)]
    public partial int Size { get; }

    [Choice(2, 4, 8)]
    public partial int Heads { get; }

    [Range(1, 3)]
    public partial int Depth { get; }

    [Range(1e-4, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Axis(Min = 4, Max = 200)]
    public partial int Length { get; }

    int Inner => 4 * Size;

    [Input(nameof(Length), Ids = 8000)]
    public partial Layer Words { get; }

    [Embedding(nameof(Size)), Dropout(0.1)]
    public partial Layer Vectors { get; }

    [MultiheadAttention(nameof(Heads)), Skip(nameof(Vectors)), LayerNorm]
    public partial Layer Mixed { get; }

    [Linear(nameof(Inner)), GELU, Linear(nameof(Size)), Skip(nameof(Mixed)), LayerNorm]
    public partial Layer Thought { get; }

    [LSTM(nameof(Size), Bidirectional = true, Repeat = nameof(Depth))]
    public partial Layer Read { get; }

    [Mean(1)]
    public partial Layer Gist { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Stars { get; }

    [From(nameof(Gist)), Linear(64), Tanh, Linear(1), BCEWithLogitsLoss(Weight = 0.3), Accuracy]
    public partial Layer Helpful { get; }
}
