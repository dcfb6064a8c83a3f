using ModelDsl;

namespace Signals;

/// <summary>The next 24 hours from the last week, for three quantities at once.</summary>
[Model]
[AdamW(LearningRate = 1e-3), EarlyStopping(Patience = 6, StartFromEpoch = 5)]
[Training(Epochs = 50, BatchSize = 64)]
public partial class Weather
{
    [Range(32, 96, Step = 32, Default = 64)]
    public partial int Hidden { get; }

    [Input(168, 7)]
    public partial Layer Week { get; }

    [GRU(nameof(Hidden), Layers = 2, Dropout = 0.1), Select(1, -1)]
    public partial Layer State { get; }

    [Linear(72), Reshape(24, 3), MSELoss, MAE]
    public partial Layer Day { get; }                     // (N, 24, 3)
}

/// <summary>A linear trend beside what convolutions find. Zeng et al. 2022.</summary>
[Model]
[Adam(LearningRate = 5e-3), StepLR(1, Gamma = 0.9)]
[Training(Epochs = 10, BatchSize = 32)]
public partial class TrendAndSeason
{
    [Input(96, 7)]
    public partial Layer Past { get; }

    [Transpose(1, 2), AvgPool1d(25, Stride = 1, Padding = 12)]
    public partial Layer Trend { get; }                   // (N, 7, 96)

    [Linear(24)]
    public partial Layer TrendAhead { get; }

    [From(nameof(Past)), Transpose(1, 2), Linear(24), Add(nameof(TrendAhead)), Transpose(1, 2), MSELoss, MAE]
    public partial Layer Ahead { get; }                   // (N, 24, 7)
}

/// <summary>A machine's vibration, squeezed into one state and told again; a large error is an anomaly.</summary>
[Model]
[Adam]
[Training(Epochs = 30, BatchSize = 64)]
public partial class Vibration
{
    [Input(50, 3)]
    public partial Layer Window { get; }

    [LSTM(16), Select(1, -1), Output]
    public partial Layer Code { get; }

    [Linear(800), Reshape(50, 16), LSTM(16), Linear(3), MSELoss, Output]
    public partial Layer Told { get; }
}

[Block]
public partial class TransformerLayer
{
    [Argument]
    public partial int Heads { get; }

    [Argument(0.1)]
    public partial double Drop { get; }

    int Width => X.Features;
    int Hidden => 4 * Width;

    [Input]
    public partial Layer X { get; }

    [MultiheadAttention(nameof(Heads), Dropout = nameof(Drop)), Dropout(nameof(Drop)), Skip(nameof(X)), LayerNorm]
    public partial Layer Attended { get; }

    [Linear(nameof(Hidden)), GELU, Linear(nameof(Width)), Dropout(nameof(Drop)), Skip(nameof(Attended)), LayerNorm]
    public partial Layer Out { get; }
}

/// <summary>Natural language inference on top of a small encoder.</summary>
[Model]
[AdamW(LearningRate = 2e-5, WeightDecay = 0.01, DecayVectors = false), CosineAnnealingLR(WarmupEpochs = 1)]
[Training(Epochs = 4, BatchSize = 16, ClipNorm = 1)]
public partial class Entailment
{
    [Axis(Min = 2, Max = 128)]
    public partial int Time { get; }

    [Choice(2, 4, 8)]
    public partial int Heads { get; }

    [Range(64, 128, Step = 64)]
    public partial int Width { get; }

    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    [Input(nameof(Time), Ids = 30_000)]
    public partial Layer Pieces { get; }

    [Input(nameof(Time), Ids = 2)]
    public partial Layer Segments { get; }

    [Embedding(nameof(Width))]
    public partial Layer OfSegments { get; }

    [From(nameof(Pieces)), Embedding(nameof(Width)), Add(nameof(OfSegments)), LearnedPositions, LayerNorm, Dropout(0.1)]
    public partial Layer Embedded { get; }

    [Use<TransformerLayer>(nameof(Heads), Repeat = nameof(Depth)), LearningRate(0.5)]
    public partial Layer Encoder { get; }

    [Select(1, 0), Linear(nameof(Width)), Tanh, Dropout(0.1), Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Relation { get; }
}

/// <summary>Commands of one second, from a spectrogram with 40 rows.</summary>
[Model]
[AdamW, OneCycleLR, ModelCheckpoint(Monitor = typeof(Accuracy), Path = "commands.checkpoint")]
[Training(Epochs = 30, BatchSize = 128)]
public partial class SpeechCommands
{
    [Axis(Min = 50, Max = 200)]
    public partial int Frames { get; }

    [Input(40, nameof(Frames))]
    public partial Layer Spectrogram { get; }

    [Unsqueeze(1), Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, Hardswish]
    [Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, Hardswish]
    public partial Layer Local { get; }                   // (N, 32, 10, about a quarter of the frames)

    [Mean(2), Transpose(1, 2), GRU(64, Bidirectional = true), Mean(1)]
    public partial Layer Context { get; }                 // (N, 128)

    [Dropout(0.3), Linear(35), CrossEntropyLoss(LabelSmoothing = 0.05), Accuracy]
    public partial Layer Command { get; }
}

/// <summary>Each step has a share of the attention; shares sum to one over time. Yang et al. 2016.</summary>
[Model]
[Adam, EarlyStopping]
[Training(Epochs = 15, BatchSize = 32)]
public partial class AttentivePool
{
    [Axis(Min = 1, Max = 300)]
    public partial int Time { get; }

    [Input(nameof(Time), Ids = 10_000)]
    public partial Layer Words { get; }

    [Embedding(50), GRU(32, Bidirectional = true)]
    public partial Layer Context { get; }                 // (N, Time, 64)

    [Linear(32), Tanh, Linear(1), Softmax(Axis = 1)]
    public partial Layer Shares { get; }                  // (N, Time, 1)

    [Multiply(nameof(Context)), Sum(1), Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Rating { get; }
}

/// <summary>What a question asks of a picture's regions: one sequence looks at another.</summary>
[Model]
[AdamW(LearningRate = 1e-4)]
[Training(Epochs = 13, BatchSize = 64)]
public partial class VisualQuestions
{
    [Axis(Min = 1, Max = 20)]
    public partial int Words { get; }

    [Range(64, 128, Step = 32, Default = 96)]
    public partial int Width { get; }

    [Input(36, 512)]
    public partial Layer Regions { get; }

    [Linear(nameof(Width)), LayerNorm]
    public partial Layer Seen { get; }

    [Input(nameof(Words), Ids = 12_000)]
    public partial Layer Question { get; }

    [Embedding(nameof(Width)), SinusoidalPositions]
    public partial Layer Asked { get; }

    [MultiheadAttention(4, Memory = nameof(Seen)), Skip(nameof(Asked)), LayerNorm, Mean(1)]
    public partial Layer Joined { get; }

    [Linear(200), BCEWithLogitsLoss]
    public partial Layer Answer { get; }
}
