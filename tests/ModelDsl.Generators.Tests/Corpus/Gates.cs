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
