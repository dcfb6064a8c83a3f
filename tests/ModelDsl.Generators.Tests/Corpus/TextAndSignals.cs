using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Examples.TextAndSignals;

/// <summary>Kim 2014: three widths of windows over words, the strongest answer of each.</summary>
[Model]
[AdamW, EarlyStopping(Patience = 3, Monitor = typeof(Accuracy))]
[Training(Epochs = 20, BatchSize = 50)]
public partial class TextCnn
{
    [Axis(Min = 5, Max = 400)]
    public partial int Time { get; }

    [Choice(25, 50, 100, Default = 50)]
    public partial int Filters { get; }

    [Input(nameof(Time), Ids = 20_000)]
    public partial Layer Words { get; }

    [Embedding(100), Transpose(1, 2)]
    public partial Layer Vectors { get; }                 // (N, 100, Time)

    [Conv1d(nameof(Filters), 3), ReLU, Max(-1)]
    public partial Layer Three { get; }                   // (N, Filters)

    [From(nameof(Vectors)), Conv1d(nameof(Filters), 4), ReLU, Max(-1)]
    public partial Layer Four { get; }

    [From(nameof(Vectors)), Conv1d(nameof(Filters), 5), ReLU, Max(-1)]
    public partial Layer Five { get; }

    [Concat(nameof(Three), nameof(Four)), Dropout(0.5), Linear(2), CrossEntropyLoss, Accuracy]
    public partial Layer Sentiment { get; }
}

/// <summary>A bag of words: the mean of their vectors. Joulin et al. 2016.</summary>
[Model]
[SGD(LearningRate = 0.5), LinearLR(StartFactor = 1, EndFactor = 0.01, TotalIters = 10)]
[Training(Epochs = 10, BatchSize = 64)]
public partial class FastText
{
    [Axis]
    public partial int Time { get; }

    [Range(10, 100, Step = 10)]
    public partial int Size { get; }

    [Input(nameof(Time), Ids = 50_000)]
    public partial Layer Words { get; }

    [Embedding(nameof(Size)), Mean(1), Linear(14), LogSoftmax, NLLLoss, Accuracy]
    public partial Layer Topic { get; }
}

public enum PartOfSpeech { Noun, Verb, Adjective, Adverb, Other }

/// <summary>A word's class for each word; what is padding has the class -1.</summary>
[Model]
[Adam(LearningRate = 1e-3), CosineAnnealingLR]
[Training(Epochs = 10, BatchSize = 32, ClipNorm = 5)]
public partial class WordClasses
{
    [Axis(Max = 200)]
    public partial int Time { get; }

    [Range(32, 128, Step = 32, Default = 64)]
    public partial int Hidden { get; }

    [Range(1, 2, Default = 2)]
    public partial int Layers { get; }

    [Range(0.0, 0.5, Default = 0.3)]
    public partial double Drop { get; }

    [Input(nameof(Time), Ids = 20_000)]
    public partial Layer Words { get; }

    [Embedding(64), Dropout(nameof(Drop)), LSTM(nameof(Hidden), Layers = nameof(Layers), Bidirectional = true, Dropout = nameof(Drop))]
    public partial Layer Context { get; }

    [Linear(5), Transpose(1, 2), CrossEntropyLoss<PartOfSpeech>(IgnoreIndex = -1), Accuracy]
    public partial Layer Tags { get; }
}

/// <summary>Spam, from characters; the state behind the last one decides.</summary>
[Model]
[AdamW(LearningRate = 2e-3), OneCycleLR, TerminateOnNaN]
[Training(Epochs = 5, BatchSize = 128, ClipNorm = 1)]
public partial class SpamFilter
{
    [Axis(Min = 1, Max = 1000)]
    public partial int Length { get; }

    [Choice]
    public partial bool Deep { get; }

    [Input(nameof(Length), Ids = 128)]
    public partial Layer Characters { get; }

    [Embedding(24), GRU(48), GRU(48, When = nameof(Deep)), Select(1, -1)]
    public partial Layer Last { get; }

    [Linear(1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Spam { get; }
}

/// <summary>Press and Wolf 2016: what reads words also writes them.</summary>
[Model]
[SGD(LearningRate = 1.0), StepLR(4, Gamma = 0.5)]
[Training(Epochs = 40, BatchSize = 20, ClipNorm = 0.25)]
public partial class WordLanguage
{
    const int Vocabulary = 1000;

    [Axis(Max = 70)]
    public partial int Time { get; }

    [Choice(100, 200)]
    public partial int Size { get; }

    [Input(nameof(Time), Ids = Vocabulary)]
    public partial Layer Words { get; }

    [Embedding(nameof(Size))]
    public partial Layer Vectors { get; }

    [Dropout(0.4), LSTM(nameof(Size), Layers = 2, Dropout = 0.3), Dropout(0.4)]
    public partial Layer Context { get; }

    [Linear(Vocabulary, Weight = nameof(Vectors)), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Next { get; }
}

/// <summary>One layer: two dilated convolutions, one of which lets the other pass. van den Oord et al. 2016.</summary>
[Block]
public partial class WaveLayer
{
    [Argument]
    public partial int Dilation { get; }

    int All => X.Channels;

    [Input]
    public partial Layer X { get; }

    [Conv1d(nameof(All), 3, Dilation = nameof(Dilation), Padding = nameof(Dilation)), Tanh]
    public partial Layer Signal { get; }

    [From(nameof(X)), Conv1d(nameof(All), 3, Dilation = nameof(Dilation), Padding = nameof(Dilation)), Sigmoid, Multiply(nameof(Signal))]
    public partial Layer Passed { get; }

    [Conv1d(nameof(All), 1), Skip(nameof(X))]
    public partial Layer Out { get; }
}

/// <summary>Bird calls: the distance of the kernel's points doubles from layer to layer.</summary>
[Model]
[AdamW, CosineAnnealingLR(WarmupEpochs = 1)]
[Training(Epochs = 30, BatchSize = 32)]
public partial class BirdCalls
{
    [Axis(Min = 256)]
    public partial int Samples { get; }

    [Range(2, 6, Default = 4)]
    public partial int Depth { get; }

    [Range(8, 32, Step = 8, Default = 16)]
    public partial int Width { get; }

    int Dilation(int i) => 1 << i;

    [Input(1, nameof(Samples))]
    public partial Layer Sound { get; }

    [Conv1d(nameof(Width), 7, Padding = 3), Use<WaveLayer>(nameof(Dilation), Repeat = nameof(Depth)), ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(30), CrossEntropyLoss, Accuracy, Accuracy(Top = 3)]
    public partial Layer Species { get; }
}

/// <summary>Heartbeats from twelve leads, by residual convolutions.</summary>
[Model]
[Adam(LearningRate = 1e-3, WeightDecay = 1e-4), ReduceLROnPlateau(Monitor = typeof(Accuracy), Patience = 4)]
[Training(Epochs = 60, BatchSize = 64)]
public partial class Heartbeats
{
    [Range(16, 48, Step = 16, Default = 32)]
    public partial int Width { get; }

    [Choice(3, 7, 15, Default = 7)]
    public partial int Kernel { get; }

    int Padding => Kernel / 2;

    [Input(12, 500)]
    public partial Layer Leads { get; }

    [Conv1d(nameof(Width), nameof(Kernel), Stride = 2, Padding = nameof(Padding), Bias = false), BatchNorm, ReLU, MaxPool1d(3, Stride = 2, Padding = 1)]
    public partial Layer Stem { get; }                    // (N, Width, 125)

    [Conv1d(nameof(Width), nameof(Kernel), Padding = nameof(Padding), Bias = false), BatchNorm, ReLU, Dropout1d(0.1)]
    [Conv1d(nameof(Width), nameof(Kernel), Padding = nameof(Padding), Bias = false), BatchNorm, Skip(nameof(Stem)), ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(5), CrossEntropyLoss(ClassWeights = new double[] { 1, 5, 5, 20, 20 }), Accuracy]
    public partial Layer Rhythm { get; }
}

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

[Block]
public partial class CausalLayer
{
    [Argument]
    public partial int Heads { get; }

    int Width => X.Features;
    int Hidden => 4 * Width;

    [Input]
    public partial Layer X { get; }

    [LayerNorm, MultiheadAttention(nameof(Heads), Causal = true), Dropout(0.1), Skip(nameof(X))]
    public partial Layer Attended { get; }

    [LayerNorm, Linear(nameof(Hidden)), GELU, Linear(nameof(Width)), Dropout(0.1), Skip(nameof(Attended))]
    public partial Layer Out { get; }
}

/// <summary>Plays of Shakespeare, character by character.</summary>
[Model]
[AdamW(WeightDecay = 0.1, Beta2 = 0.99), CosineAnnealingLR(WarmupEpochs = 1, EtaMin = 1e-4)]
[Training(Epochs = 20, BatchSize = 64, ClipNorm = 1.0)]
[Budget(Params = 5e6)]
public partial class Shakespeare
{
    const int Vocabulary = 65;

    [Axis(Max = 128)]
    public partial int Time { get; }

    [Range(64, 192, Step = 64, Default = 128)]
    public partial int Width { get; }

    [Choice(4, 2, 8)]
    public partial int Heads { get; }

    [Range(2, 6, Default = 4)]
    public partial int Depth { get; }

    [Range(1e-4, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double LearningRate { get; }

    [Input(nameof(Time), Ids = Vocabulary)]
    public partial Layer Text { get; }

    [Embedding(nameof(Width))]
    public partial Layer Tokens { get; }

    [LearnedPositions, Dropout(0.1), Use<CausalLayer>(nameof(Heads), Repeat = nameof(Depth)), LayerNorm]
    public partial Layer Body { get; }

    [Linear(Vocabulary, Bias = false, Weight = nameof(Tokens)), Transpose(1, 2), CrossEntropyLoss, Accuracy]
    public partial Layer Next { get; }
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

/// <summary>Points in space, in any order and number. Qi et al. 2016.</summary>
[Model]
[Adam(LearningRate = 1e-3), StepLR(20, Gamma = 0.7)]
[Training(Epochs = 100, BatchSize = 32)]
public partial class PointNet
{
    [Axis(Min = 16, Max = 4096)]
    public partial int Points { get; }

    [Input(nameof(Points), 3)]
    public partial Layer Cloud { get; }

    [Linear(64), LayerNorm, ReLU, Linear(128), LayerNorm, ReLU, Max(1)]
    public partial Layer Whole { get; }                   // (N, 128)

    [Linear(64), ReLU, Dropout(0.3), Linear(40), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
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

/// <summary>Lawhern et al. 2018 (EEGNet), arXiv:1611.08024: a filter along time, one over all electrodes, windows of time alone.</summary>
[Model]
[Adam, Training(Epochs = 50, BatchSize = 16)]
public partial class EegNet
{
    [Input(1, 16, 128)]
    public partial Layer Signal { get; }

    [Conv2d(8, [1, 64], Padding = new[] { 0, 32 }, Bias = false), BatchNorm]
    [Conv2d(16, [16, 1], Groups = 8, Bias = false), BatchNorm, ELU, AvgPool2d([1, 4]), Dropout(0.5)]
    public partial Layer Spatial { get; }

    [Conv2d(16, [1, 16], Padding = new[] { 0, 8 }, Groups = 16, Bias = false), Conv2d(16, 1, Bias = false), BatchNorm, ELU, AdaptiveAvgPool2d([1, 4]), Dropout(0.5)]
    public partial Layer Separable { get; }

    [Flatten, Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Movement { get; }
}
