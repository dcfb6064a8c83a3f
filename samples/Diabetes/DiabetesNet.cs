using ModelDsl;

namespace Samples;

/// <summary>How far diabetes will have progressed in a year, from ten measurements of a patient.</summary>
[Model]
[Adam, CosineAnnealingLR(WarmupEpochs = 5), EarlyStopping(Patience = 40), ModelCheckpoint]
[Training(Epochs = 200, BatchSize = 32, Seed = 42, ClipNorm = 5)]
public partial class DiabetesNet
{
    [Range(8, 64, Step = 8, Default = 16)]
    public partial int Hidden { get; }

    [Range(1e-4, 1e-2, Log = true, Default = 3e-3), Tunes<Adam>(nameof(Adam.LearningRate))]
    public partial double LearningRate { get; }

    [Input(10)]
    public partial Layer Patient { get; }                 // (N, 10), standardised

    [Linear(nameof(Hidden)), Tanh, Dropout(0.2)]
    public partial Layer Traits { get; }                  // (N, Hidden)

    [Linear(nameof(Hidden)), Tanh, Skip(nameof(Traits))]
    [L2(1e-3)]
    public partial Layer Profile { get; }                 // (N, Hidden)

    [Concat(nameof(Patient))]
    public partial Layer Evidence { get; }                // (N, Hidden + 10): what is linear stays so

    [Linear(1)]
    [MSELoss, R2, RMSE]
    public partial Layer Progression { get; }             // (N, 1), standardised
}
