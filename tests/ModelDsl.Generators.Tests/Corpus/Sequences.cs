using ModelDsl;

namespace Examples;

/// <summary>Self-attention and a small network, each followed by shortcut and norm; PyTorch's TransformerEncoderLayer.</summary>
[Block]
public partial class EncoderLayer
{
    [Argument]
    public partial int Heads { get; }

    int Width => X.Features;
    int Hidden => 4 * Width;

    [Input]
    public partial Layer X { get; }                       // (N, Time, Width)

    [MultiheadAttention(nameof(Heads))]
    public partial Layer SelfAttn { get; }                // weights: self_attn.in_proj_weight ...

    [Dropout(0.1), Skip(nameof(X)), LayerNorm]
    public partial Layer Norm1 { get; }

    [Linear(nameof(Hidden)), ReLU, Dropout(0.1)]
    public partial Layer Linear1 { get; }                 // (N, Time, 4 * Width)

    [Linear(nameof(Width)), Dropout(0.1)]
    public partial Layer Linear2 { get; }

    [Skip(nameof(Norm1)), LayerNorm]
    public partial Layer Norm2 { get; }                   // (N, Time, Width)
}

/// <summary>As the encoder's layer, and it also looks at a second value, the encoder's memory.</summary>
[Block]
public partial class DecoderLayer
{
    [Argument]
    public partial int Heads { get; }

    int Width => X.Features;
    int Hidden => 4 * Width;

    [Input]
    public partial Layer X { get; }                       // the first input is the current value where the block is used

    [Input]
    public partial Layer Memory { get; }                  // each further one is named there: With(nameof(DecoderLayer.Memory), ...)

    [From(nameof(X)), MultiheadAttention(nameof(Heads), Causal = true)]
    public partial Layer SelfAttn { get; }

    [Dropout(0.1), Skip(nameof(X)), LayerNorm]
    public partial Layer Norm1 { get; }

    [MultiheadAttention(nameof(Heads), Memory = nameof(Memory))]
    public partial Layer MultiheadAttn { get; }           // queries from Norm1, keys and values from Memory

    [Dropout(0.1), Skip(nameof(Norm1)), LayerNorm]
    public partial Layer Norm2 { get; }

    [Linear(nameof(Hidden)), ReLU, Dropout(0.1)]
    public partial Layer Linear1 { get; }

    [Linear(nameof(Width)), Dropout(0.1)]
    public partial Layer Linear2 { get; }

    [Skip(nameof(Norm2)), LayerNorm]
    public partial Layer Norm3 { get; }
}

/// <summary>Translation: reads a sentence, writes another, word piece by word piece.</summary>
[Model, AdamW(LearningRate = 5e-4)]
[Training(Epochs = 30, BatchSize = 64, ClipNorm = 1.0)]
public partial class Translation
{
    const int Vocabulary = 8000;

    [Axis(Max = 128)]
    public partial int SourceLength { get; }

    [Axis(Max = 128)]
    public partial int TargetLength { get; }

    [Choice(256, 128)]
    public partial int Width { get; }

    [Choice(8, 4)]
    public partial int Heads { get; }

    [Range(2, 6, Default = 3)]
    public partial int Depth { get; }

    [Input(nameof(SourceLength), Ids = Vocabulary)]
    public partial Layer Source { get; }

    [Embedding(nameof(Width)), SinusoidalPositions, Dropout(0.1)]
    public partial Layer SourceTokens { get; }

    [Use<EncoderLayer>(nameof(Heads), Repeat = nameof(Depth))]
    public partial Layer Encoder { get; }                 // (N, SourceLength, Width)

    [Input(nameof(TargetLength), Ids = Vocabulary)]
    public partial Layer Written { get; }

    [Embedding(nameof(Width)), SinusoidalPositions, Dropout(0.1)]
    public partial Layer WrittenTokens { get; }

    [Use<DecoderLayer>(nameof(Heads), Repeat = nameof(Depth)), With(nameof(DecoderLayer.Memory), nameof(Encoder))]
    public partial Layer Decoder { get; }                 // (N, TargetLength, Width)

    [Linear(Vocabulary), Transpose(1, 2), CrossEntropyLoss, Accuracy]
    public partial Layer Next { get; }                    // (N, Vocabulary, TargetLength)
}

/// <summary>What a sentence is about: words, convolutions over them, an LSTM, its last step and its mean.</summary>
[Model, Adam, CosineAnnealingLR]
public partial class Topics
{
    [Axis(Min = 5, Max = 200)]
    public partial int Time { get; }

    [Range(32, 128, Step = 32)]
    public partial int Hidden { get; }

    [Range(1, 3)]
    public partial int Depth { get; }

    [Input(nameof(Time), Ids = 20_000)]
    public partial Layer Words { get; }

    [Embedding(64), Transpose(1, 2), Conv1d(nameof(Hidden), 5, Padding = 2), GroupNorm(8), Mish, Dropout1d(0.1), MaxPool1d(2), Transpose(1, 2)]
    public partial Layer Phrases { get; }                 // (N, Time / 2, Hidden)

    [LSTM(nameof(Hidden), Layers = nameof(Depth), Bidirectional = true, Dropout = 0.2)]
    public partial Layer Context { get; }                 // (N, Time / 2, 2 * Hidden)

    [Select(1, -1)]
    public partial Layer Last { get; }

    [From(nameof(Context)), Mean(1), Concat(nameof(Last)), Linear(7), LogSoftmax, NLLLoss, Accuracy]
    public partial Layer Topic { get; }                   // (N, 7)
}

/// <summary>Down and up again: a mask for every pixel, and for every voxel of a volume.</summary>
[Model, AdamW]
public partial class Segmented
{
    [Range(8, 32, Step = 8)]
    public partial int Width { get; }

    int Double => 2 * Width;

    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Padding = 1), GroupNorm(4), ELU]
    public partial Layer Down1 { get; }

    [MaxPool2d(2), Conv2d(nameof(Double), 3, Padding = 1), InstanceNorm(Affine = true), PReLU(PerChannel = true), Dropout2d(0.2)]
    public partial Layer Bottom { get; }

    [ConvTranspose2d(nameof(Width), 2, Stride = 2), Concat(nameof(Down1)), Conv2d(nameof(Width), 3, Padding = 1), Hardswish]
    public partial Layer Up1 { get; }

    [Upsample(2, Mode = Interpolation.Bilinear), AvgPool2d(2), Conv2d(1, 1), Sigmoid, BCELoss, Accuracy]
    public partial Layer Mask { get; }                    // (N, 1, 64, 64)

    [Input(1, 8, 16, 16)]
    public partial Layer Volume { get; }

    [Conv3d(4, 3, Padding = 1), BatchNorm, Softplus, Conv3d(1, 1), BCEWithLogitsLoss(Weight = 0.5)]
    public partial Layer Voxels { get; }                  // (N, 1, 8, 16, 16)
}

/// <summary>A language model whose matrix reads and writes: weights that are shared, with and without a bias.</summary>
[Model, AdamW]
public partial class Writing
{
    const int Vocabulary = 65;

    [Axis(Max = 256)]
    public partial int Time { get; }

    [Range(64, 128, Step = 64)]
    public partial int Width { get; }

    [Choice(4, 2, 8)]
    public partial int Heads { get; }

    [Input(nameof(Time), Ids = Vocabulary)]
    public partial Layer Text { get; }

    [Embedding(nameof(Width))]
    public partial Layer Tokens { get; }

    [LearnedPositions, Dropout(0.1)]
    public partial Layer Positions { get; }

    [MultiheadAttention(nameof(Heads), Causal = true), Skip(nameof(Positions))]
    public partial Layer Attended { get; }

    [Linear(Vocabulary, Bias = false, Weight = nameof(Tokens))]
    public partial Layer Draft { get; }

    [From(nameof(Attended)), Linear(Vocabulary, Weight = nameof(Tokens)), Add(nameof(Draft)), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Next { get; }
}

/// <summary>Two steps become one before they are read on, here where the sizes are those of a transposition. Chan et al. 2015, arXiv:1508.01211.</summary>
[Model, Adam]
public partial class Pyramid
{
    [Input(128, 40)]
    public partial Layer Frames { get; }

    [LSTM(32, Bidirectional = true)]
    public partial Layer Steps { get; }

    [Reshape(64, 128), LSTM(64, Bidirectional = true), Mean(1), Linear(10), CrossEntropyLoss]
    public partial Layer Word { get; }
}

/// <summary>A mean of words of which some are left out. Iyyer et al. 2015.</summary>
[Model, Adam]
public partial class DeepAveraging
{
    [Input(40, Ids = 5000)]
    public partial Layer Words { get; }

    [Embedding(50), Dropout1d(0.3), Mean(1), Linear(64), ReLU, Linear(4), CrossEntropyLoss]
    public partial Layer Topic { get; }
}

/// <summary>A causal encoder for what is heard so far, and one behind it for all. Narayanan et al. 2020, arXiv:2010.14606.</summary>
[Model, Adam]
public partial class Cascaded
{
    [Input(50, 16)]
    public partial Layer Frames { get; }

    [Linear(32), SinusoidalPositions]
    public partial Layer Placed { get; }

    [MultiheadAttention(4, Causal = true), Skip(nameof(Placed)), LayerNorm]
    public partial Layer Streaming { get; }

    [Linear(8), Transpose(1, 2), CrossEntropyLoss(Weight = 0.5)]
    public partial Layer SoFar { get; }

    [From(nameof(Streaming)), MultiheadAttention(4), Skip(nameof(Streaming)), LayerNorm, Linear(8), Transpose(1, 2), CrossEntropyLoss(Weight = 1.0)]
    public partial Layer AtLast { get; }
}

/// <summary>An embedding that is normed, and classified by its direction. Snyder et al. 2018; Luo et al. 2019, arXiv:1906.08332.</summary>
[Model, Adam]
public partial class NormedEmbedding
{
    [Input(40)]
    public partial Layer Pooled { get; }

    [Linear(32, Bias = false), BatchNorm]
    public partial Layer Voice { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Speaker { get; }
}

/// <summary>One step of a linear system between two codes. Lusch et al. 2017, arXiv:1712.09707.</summary>
[Model, Adam]
public partial class Koopman
{
    [Input(12)]
    public partial Layer Now { get; }

    [Linear(64), Tanh, Linear(32)]
    public partial Layer Code { get; }

    [Linear(32, Bias = false)]
    public partial Layer Ahead { get; }

    [Linear(64), Tanh, Linear(12), MSELoss]
    public partial Layer Next { get; }
}
