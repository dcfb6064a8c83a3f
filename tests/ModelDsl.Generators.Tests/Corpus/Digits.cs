using ModelDsl;

namespace Samples;

/// <summary>Handwritten digits, 8 x 8 grey images.</summary>
[Model]
[AdamW(WeightDecay = 1e-4), OneCycleLR, ModelCheckpoint]
[Training(Epochs = 40, BatchSize = 32, Seed = 42)]
public partial class DigitsNet
{
    [Range(16, 128, Step = 16, Default = 64)]
    public partial int Width { get; }

    [Range(1e-3, 3e-2, Log = true, Default = 1e-2), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double LearningRate { get; }

    [Input(1, 8, 8)]
    public partial Layer Image { get; }                   // (N, 1, 8, 8); N, the batch, is implied

    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Stem { get; }                    // (N, Width, 8, 8)

    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, Skip(nameof(Stem)), ReLU]
    public partial Layer Body { get; }                    // Skip adds Stem: proved equal in shape for every Width

    [AdaptiveAvgPool2d(1), Flatten, Dropout(0.2), Linear(10)]
    [CrossEntropyLoss(LabelSmoothing = 0.05), Accuracy]
    public partial Layer Digit { get; }                   // (N, 10)
}
