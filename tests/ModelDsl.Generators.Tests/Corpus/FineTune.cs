using ModelDsl;

namespace Examples;

/// <summary>102 kinds of flowers, on top of a ResNet-18 that has learned ImageNet.</summary>
/// <remarks>
/// The earlier a layer, the less it needs to change: the first stay as they are, the second group joins after four epochs,
/// the rest learn at a fraction of the rate. Parts of a used block are named by nameof, so a renamed stage is found.
/// </remarks>
[Model]
[AdamW, CosineAnnealingLR(WarmupEpochs = 1)]
[Training(Epochs = 12, BatchSize = 32)]
public partial class Flowers
{
    [Range(1e-4, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double LearningRate { get; }

    [Input(3, 224, 224)]
    public partial Layer Photo { get; }                   // (N, 3, 224, 224)

    [Use<ResNet18Features>]
    // open: marks that name parts of the block used here
    [Frozen(nameof(ResNet18Features.Conv1), nameof(ResNet18Features.Bn1), nameof(ResNet18Features.Layer1))]
    [Frozen(nameof(ResNet18Features.Layer2), UntilEpoch = 4)]
    [LearningRate(0.03, nameof(ResNet18Features.Layer2), nameof(ResNet18Features.Layer3))]
    [LearningRate(0.1, nameof(ResNet18Features.Layer4))]
    public partial Layer Backbone { get; }                // (N, 512)

    [Dropout(0.3), Linear(102)]
    [CrossEntropyLoss(LabelSmoothing = 0.1), Accuracy, Accuracy(Top = 5)]
    public partial Layer Species { get; }                 // (N, 102)
}
