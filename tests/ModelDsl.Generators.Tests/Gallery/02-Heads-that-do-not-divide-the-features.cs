// Meant: a small transformer; both the width and the number of heads are searched.
// Without: PyTorch: AssertionError when the model is built, in every trial that draws 6 heads with 64 or 128 features.
using ModelDsl;

[Model]
public partial class ReviewNet
{
    [Choice(64, 96, 128)]
    public partial int Features { get; }

    [Choice(2, 4, 6, 8)]
    public partial int Heads { get; }

    [Input(200, Ids = 5000)]
    public partial Layer Words { get; }

    [Embedding(nameof(Features))]
    public partial Layer Embedded { get; }

    [MultiheadAttention(nameof(Heads)), Skip(nameof(Embedded)), LayerNorm]
    public partial Layer Attended { get; }

    [Mean(1), Linear(2)]
    public partial Layer Sentiment { get; }
}
