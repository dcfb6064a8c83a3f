using ModelDsl;

namespace Found;

/// <summary>Fields that say how much each of them counts, then the products of pairs: Huang et al. 2019 (FiBiNET), arXiv:1905.09433.</summary>
[Model, Adam]
public partial class WeighedFields
{
    [Input(10, Ids = 500)]
    public partial Layer Fields { get; }

    [Embedding(16)]
    public partial Layer Embedded { get; }

    [Mean(2), Linear(4), ReLU, Linear(10), ReLU, Unsqueeze(2), Multiply(nameof(Embedded))]
    public partial Layer Weighed { get; }

    [From(nameof(Embedded)), Multiply(nameof(Weighed)), Sum(2)]
    public partial Layer Products { get; }

    [Linear(32), ReLU, Linear(1), Squeeze(1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Clicked { get; }
}

/// <summary>A mixture of experts, of which there may be one.</summary>
[Model, Adam]
public partial class FewExperts
{
    [Range(1, 4, Default = 2)]
    public partial int Branches { get; }

    private int Values => Branches * 8;

    [Input(20)]
    public partial Layer X { get; }

    [Linear(nameof(Branches)), Softmax, Unsqueeze(2)]
    public partial Layer Gate { get; }

    [From(nameof(X)), Linear(nameof(Values)), ReLU, Reshape(nameof(Branches), 8), Multiply(nameof(Gate)), Sum(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Sound as an image of times and frequencies, whose frequencies a bottleneck mixes: Choi et al. 2020, arXiv:1912.02591.</summary>
[Model, Adam]
public partial class Frequencies
{
    [Input(2, 32, 64)]
    public partial Layer Sound { get; }

    [Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Heard { get; }

    [Linear(8, Bias = false), BatchNorm, ReLU, Linear(64, Bias = false), BatchNorm, ReLU, Skip(nameof(Heard))]
    public partial Layer Mixed { get; }

    [Linear(32), ReLU, Conv2d(8, 3, Padding = 1), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(5), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Two questions of yes or no, alike in size: neither outweighs the other. It stops only when the rate has come half way down.</summary>
[Model, AdamW, OneCycleLR, EarlyStopping(StartFromEpoch = 20), Training(Epochs = 40)]
public partial class TwoQuestions
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(8), ReLU]
    public partial Layer Hidden { get; }

    [Linear(1), BCEWithLogitsLoss]
    public partial Layer Clicked { get; }

    [From(nameof(Hidden)), Linear(1), BCEWithLogitsLoss]
    public partial Layer Bought { get; }
}

/// <summary>Late enough whatever is searched: the earliest stop and the latest peak count.</summary>
[Model, AdamW, OneCycleLR, EarlyStopping(StartFromEpoch = 18), Training(Epochs = 40)]
public partial class StopsLate
{
    [Choice(6, 10, Default = 6), Tunes<EarlyStopping>(nameof(EarlyStopping.Patience))]
    public partial int Patience { get; }

    [Choice(0.1, 0.2, Default = 0.1), Tunes<OneCycleLR>(nameof(OneCycleLR.PctStart))]
    public partial double Rise { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>One factor for each channel, of a convolution over the channels. Wang et al. 2019, arXiv:1910.03151.</summary>
[Block]
public partial class EcaBlock
{
    [Input]
    public partial Layer X { get; }

    [AdaptiveAvgPool1d(1), Transpose(1, 2), Conv1d(1, 5, Padding = 2, Bias = false), Transpose(1, 2), Sigmoid, Multiply(nameof(X))]
    public partial Layer Weighed { get; }
}

[Model, Adam]
public partial class EcaNet
{
    [Input(2, 128)]
    public partial Layer Signal { get; }

    [Conv1d(16, 5, Padding = 2, Bias = false), BatchNorm, ReLU, Use<EcaBlock>, Conv1d(32, 5, Padding = 2, Bias = false), BatchNorm, ReLU]
    public partial Layer Features { get; }

    [Mean(2), Unsqueeze(1), Conv1d(1, 3, Padding = 1, Bias = false), Sigmoid, Transpose(1, 2), Multiply(nameof(Features)), Mean(2), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>The same of features that stand last.</summary>
[Model, Adam]
public partial class EcaOfSteps
{
    [Input(50, 6)]
    public partial Layer Steps { get; }

    [LSTM(64)]
    public partial Layer Read { get; }

    [Mean(1), Unsqueeze(1), Conv1d(1, 5, Padding = 2), Sigmoid, Multiply(nameof(Read)), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Fields weighed in C#. Huang et al. 2019, arXiv:1905.09433.</summary>
[Model, Adam]
public partial class WeighedInCSharp
{
    [Input(24, Ids = 1000)]
    public partial Layer Fields { get; }

    [Embedding(16)]
    public partial Layer Embedded { get; }

    [Mean(2), Linear(8), ReLU, Linear(24), Sigmoid]
    public partial Layer Shares { get; }

    [From(nameof(Embedded)), Call(nameof(Weigh), nameof(Shares)), Flatten, Linear(1), BCEWithLogitsLoss]
    public partial Layer Clicked { get; }

    [return: Shape]
    private static TorchSharp.torch.Tensor Weigh(TorchSharp.torch.Tensor fields, TorchSharp.torch.Tensor shares) => fields * shares.unsqueeze(2);
}

/// <summary>What only the bias predicts is taken out. Clark et al. 2019, arXiv:1909.03683.</summary>
[Model, Adam]
public partial class ProductOfExperts
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(3), LogSoftmax, Frozen]
    public partial Layer Bias { get; }

    [From(nameof(X)), Linear(64), ReLU, Linear(3), LogSoftmax, Output]
    public partial Layer Main { get; }

    [Add(nameof(Bias)), CrossEntropyLoss, Accuracy, Output]
    public partial Layer Debiased { get; }
}

/// <summary>Linear maps over the frequencies of an image of sound. Choi et al. 2019, arXiv:1912.02591.</summary>
[Block]
public partial class MappedRows
{
    [Argument]
    public partial int Narrower { get; }

    private int All => X.Size(3);
    private int Neck => All / Narrower;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Neck), Bias = false), BatchNorm, ReLU, Linear(nameof(All), Bias = false), BatchNorm, ReLU, Skip(nameof(X))]
    public partial Layer Mapped { get; }
}

[Model, Adam]
public partial class Separated
{
    [Input(2, 16, 64)]
    public partial Layer Spectrum { get; }

    [Conv2d(8, 3, Padding = 1, Bias = false), BatchNorm, ReLU, Use<MappedRows>(8), Conv2d(2, 1), L1Loss]
    public partial Layer Voice { get; }
}

/// <summary>One series of several, each smoothed by itself. Zeng et al. 2022, arXiv:2205.13504.</summary>
[Model, Adam]
public partial class OneOfSeries
{
    [Input(96, 7)]
    public partial Layer Series { get; }

    [Transpose(1, 2), AvgPool1d(25, Stride = 1, Padding = 12)]
    public partial Layer Trend { get; }

    [Select(1, 0), Linear(24), MSELoss]
    public partial Layer Ahead { get; }
}
