using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Examples.Several;

/// <summary>Ratings of films: a vector for each viewer and film, their product, and what is usual for each. Koren et al. 2009.</summary>
[Model]
[Adam(LearningRate = 5e-3), EarlyStopping(Monitor = typeof(RMSE), Patience = 3)]
[Training(Epochs = 20, BatchSize = 1024)]
public partial class Factorisation
{
    [Range(8, 64, Step = 8, Default = 32)]
    public partial int Size { get; }

    [Range(1e-8, 1e-4, Log = true, Default = 1e-6)]
    public partial double Shrink { get; }

    [Input(1, Ids = 6040)]
    public partial Layer Viewer { get; }

    [Embedding(nameof(Size)), Flatten, L2(nameof(Shrink))]
    public partial Layer Taste { get; }

    [From(nameof(Viewer)), Embedding(1), Flatten]
    public partial Layer ViewerBias { get; }

    [Input(1, Ids = 3706)]
    public partial Layer Film { get; }

    [Embedding(1), Flatten]
    public partial Layer FilmBias { get; }

    [From(nameof(Film)), Embedding(nameof(Size)), Flatten, L2(nameof(Shrink))]
    [Multiply(nameof(Taste)), Sum(1, KeepDim = true), Add(nameof(ViewerBias), nameof(FilmBias)), MSELoss, RMSE]
    public partial Layer Rating { get; }
}

/// <summary>Two towers whose results meet only in a product: items can be calculated in advance.</summary>
[Model]
[AdamW(LearningRate = 1e-3)]
[Training(Epochs = 5, BatchSize = 512)]
public partial class TwoTower
{
    [Range(16, 64, Step = 16, Default = 32)]
    public partial int Size { get; }

    [Input(20, Ids = 5000)]
    public partial Layer History { get; }

    [Embedding(32), Mean(1), Linear(64), ReLU, Linear(nameof(Size)), Normalize, Output]
    public partial Layer User { get; }

    [Input(1, Ids = 5000)]
    public partial Layer ItemId { get; }

    [Embedding(32), Flatten]
    public partial Layer ItemVector { get; }

    [Input(15)]
    public partial Layer ItemFacts { get; }

    [Concat(nameof(ItemVector)), Linear(64), ReLU, Linear(nameof(Size)), Normalize, Output]
    public partial Layer Item { get; }

    [Multiply(nameof(User)), Sum(1), Call(nameof(Scaled)), BCEWithLogitsLoss, Output]
    public partial Layer Match { get; }                   // (N)

    [return: Shape]
    static Tensor Scaled(Tensor cosine) => cosine * 20;
}

/// <summary>He et al. 2017: a product of vectors beside a small network, of vectors of its own.</summary>
[Model]
[Adam, TerminateOnNaN]
[Training(Epochs = 20, BatchSize = 256)]
public partial class NeuralCollaborative
{
    [Input(1, Ids = 2000)]
    public partial Layer User { get; }

    [Input(1, Ids = 1000)]
    public partial Layer Item { get; }

    [From(nameof(User)), Embedding(8), Flatten]
    public partial Layer UserFactors { get; }

    [From(nameof(Item)), Embedding(8), Flatten, Multiply(nameof(UserFactors))]
    public partial Layer Product { get; }

    [From(nameof(User)), Embedding(32), Flatten]
    public partial Layer UserVector { get; }

    [From(nameof(Item)), Embedding(32), Flatten, Concat(nameof(UserVector)), Linear(32), ReLU, Linear(16), ReLU]
    public partial Layer Deep { get; }

    [Concat(nameof(Product)), Linear(1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Interacts { get; }
}

/// <summary>Do two questions ask the same? Both go through the same weights; differences and products decide.</summary>
[Model]
[AdamW, StepLR(2)]
[Training(Epochs = 6, BatchSize = 64)]
public partial class DuplicateQuestions
{
    [Axis(Min = 1, Max = 60)]
    public partial int FirstLength { get; }

    [Axis(Min = 1, Max = 60)]
    public partial int SecondLength { get; }

    [Input(nameof(FirstLength), Ids = 15_000)]
    public partial Layer First { get; }

    [Embedding(64)]
    public partial Layer FirstWords { get; }

    [Linear(64, Bias = false)]
    public partial Layer FirstMapped { get; }

    [Tanh, Mean(1)]
    public partial Layer FirstCode { get; }

    [Input(nameof(SecondLength), Ids = 15_000)]
    public partial Layer Second { get; }

    [Embedding(64, Weight = nameof(FirstWords))]
    public partial Layer SecondWords { get; }

    [Linear(64, Bias = false, Weight = nameof(FirstMapped)), Tanh, Mean(1)]
    public partial Layer SecondCode { get; }

    [Call(nameof(Distance), nameof(FirstCode))]
    public partial Layer Apart { get; }

    [From(nameof(FirstCode)), Multiply(nameof(SecondCode)), Concat(nameof(Apart)), Linear(32), ReLU, Linear(1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Same { get; }

    [return: Shape]
    static Tensor Distance(Tensor a, Tensor b) => (a - b).abs();
}

[Block]
public partial class SmallExpert
{
    [Argument(32)]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(64), ReLU, Linear(nameof(Width)), ReLU]
    public partial Layer Out { get; }
}

/// <summary>Two tasks, three experts, a gate for each task. Ma et al. 2018.</summary>
[Model]
[Adam(LearningRate = 1e-3), ReduceLROnPlateau(Monitor = typeof(Accuracy), Of = nameof(Buys))]
[Training(Epochs = 10, BatchSize = 256)]
public partial class TwoTasks
{
    [Range(0.1, 0.9, Step = 0.1, Default = 0.5)]
    public partial double ClickWeight { get; }

    double BuyWeight => 1 - ClickWeight;

    [Input(40)]
    public partial Layer X { get; }

    [Use<SmallExpert>]
    public partial Layer A { get; }

    [From(nameof(X)), Use<SmallExpert>]
    public partial Layer B { get; }

    [From(nameof(X)), Use<SmallExpert>]
    public partial Layer C { get; }

    [From(nameof(A)), Stack(nameof(B), nameof(C))]
    public partial Layer Experts { get; }                 // (N, 3, 32)

    [From(nameof(X)), Linear(3), Softmax, Unsqueeze(2)]
    public partial Layer ClickGate { get; }               // (N, 3, 1)

    [Multiply(nameof(Experts)), Sum(1), Linear(1), BCEWithLogitsLoss(Weight = nameof(ClickWeight)), Accuracy]
    public partial Layer Clicks { get; }

    [From(nameof(X)), Linear(3), Softmax, Unsqueeze(-1)]
    public partial Layer BuyGate { get; }

    [Multiply(nameof(Experts)), Sum(1), Linear(1), BCEWithLogitsLoss(Weight = nameof(BuyWeight)), Accuracy]
    public partial Layer Buys { get; }
}

/// <summary>A small net that learns what a large one thinks, and what is true. Hinton et al. 2015.</summary>
[Model]
[AdamW, CosineAnnealingLR]
[Training(Epochs = 30, BatchSize = 128)]
public partial class Student
{
    [Range(0.0, 1.0, Step = 0.25, Default = 0.75)]
    public partial double Trust { get; }

    double Truth => 1 - Trust;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10)]
    public partial Layer Logits { get; }

    [LogSoftmax, KLDivLoss(Weight = nameof(Trust))]
    public partial Layer AsTeacher { get; }

    [From(nameof(Logits)), CrossEntropyLoss(Weight = nameof(Truth)), Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>A backbone that was trained for something else.</summary>
[Block]
public partial class SmallBackbone
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Early { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Middle { get; }

    [Conv2d(64, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Late { get; }
}

/// <summary>Defects of parts: the early layers stay, the middle ones thaw, the head learns at the full rate.</summary>
[Model]
[SGD(LearningRate = 0.01, Momentum = 0.9), CosineAnnealingLR(WarmupEpochs = 2), EarlyStopping(Patience = 4)]
[Training(Epochs = 20, BatchSize = 32)]
public partial class Defects
{
    [Input(1, 64, 64)]
    public partial Layer Part { get; }

    [Use<SmallBackbone>]
    [Frozen(nameof(SmallBackbone.Early)), Frozen(nameof(SmallBackbone.Middle), UntilEpoch = 5)]
    [LearningRate(0.1, nameof(SmallBackbone.Middle), nameof(SmallBackbone.Late))]
    public partial Layer Backbone { get; }

    [Dropout(0.2), Linear(6), CrossEntropyLoss, Accuracy]
    public partial Layer Defect { get; }
}

/// <summary>A linear probe: only the head learns.</summary>
[Model]
[Adam(LearningRate = 1e-2)]
[Training(Epochs = 10, BatchSize = 64)]
public partial class LinearProbe
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<SmallBackbone>, Frozen]
    public partial Layer Backbone { get; }

    [Linear(2), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Where an object is and what it is: a box and a class, weighed against each other.</summary>
[Model]
[AdamW(LearningRate = 1e-3), EarlyStopping(Monitor = typeof(Accuracy), Patience = 8), TerminateOnNaN]
[Training(Epochs = 60, BatchSize = 32)]
public partial class OneObject
{
    [Range(1.0, 10.0, Default = 5.0)]
    public partial double BoxWeight { get; }

    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Use<SmallBackbone>, Linear(64), ReLU]
    public partial Layer Features { get; }

    [Linear(4), SmoothL1Loss(Weight = nameof(BoxWeight)), MAE]
    public partial Layer Box { get; }

    [From(nameof(Features)), Linear(20), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>A photo, its caption and its facts together say how many will like it.</summary>
[Model]
[AdamW, OneCycleLR]
[Training(Epochs = 15, BatchSize = 64)]
public partial class Popularity
{
    [Axis(Min = 1, Max = 50)]
    public partial int Words { get; }

    [Range(32, 64, Step = 16)]
    public partial int Width { get; }

    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Use<SmallBackbone>, Linear(nameof(Width))]
    public partial Layer Seen { get; }

    [Input(nameof(Words), Ids = 8000)]
    public partial Layer Caption { get; }

    [Embedding(nameof(Width)), Mean(1)]
    public partial Layer Read { get; }

    [Input(12)]
    public partial Layer Facts { get; }

    [BatchNorm, Linear(nameof(Width)), ReLU, Stack(nameof(Seen), nameof(Read))]
    public partial Layer Together { get; }                // (N, 3, Width)

    [MultiheadAttention(4), Skip(nameof(Together)), LayerNorm, Flatten, Linear(1), MSELoss, R2]
    public partial Layer LogLikes { get; }
}

/// <summary>Models may be nested in a class, and say a policy and a value for a board.</summary>
public static partial class Games
{
    [Block]
    internal partial class BoardBlock
    {
        int All => X.Channels;

        [Input]
        public partial Layer X { get; }

        [Conv2d(nameof(All), 3, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(nameof(All), 3, Padding = 1, Bias = false), BatchNorm, Skip(nameof(X)), ReLU]
        public partial Layer Out { get; }
    }

    /// <summary>Silver et al. 2017, for a board of 8 x 8.</summary>
    [Model]
    [SGD(LearningRate = 0.02, Momentum = 0.9, WeightDecay = 1e-4)]
    [Training(Epochs = 10, BatchSize = 256)]
    internal partial class PolicyAndValue
    {
        [Range(1, 4, Default = 2)]
        public partial int Depth { get; }

        [Choice(16, 32)]
        public partial int Width { get; }

        [Input(3, 8, 8)]
        public partial Layer Board { get; }

        [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU, Use<BoardBlock>(Repeat = nameof(Depth))]
        public partial Layer Body { get; }

        [Conv2d(2, 1, Bias = false), BatchNorm, ReLU, Flatten, Linear(64), LogSoftmax, KLDivLoss]
        public partial Layer Policy { get; }

        [From(nameof(Body)), Conv2d(1, 1, Bias = false), BatchNorm, ReLU, Flatten, Linear(32), ReLU, Linear(1), Tanh, MSELoss]
        public partial Layer Value { get; }
    }
}

/// <summary>Stopped by what a recommender is judged by: the hits among the first ten, told before those in the first place.</summary>
[Model, AdamW, EarlyStopping(Monitor = typeof(Accuracy), Patience = 4)]
public partial class StoppedByHits
{
    [Input(20, Ids = 3000)]
    public partial Layer Basket { get; }

    [Embedding(64), Mean(1), Linear(3000), CrossEntropyLoss, Accuracy(Top = 10), Accuracy]
    public partial Layer Next { get; }
}

/// <summary>How many, under its own name, of parts and of what is counted.</summary>
[Model, Adam]
public partial class CountedHead
{
    [Range(1, 4, Default = 2)]
    public partial int Parts { get; }

    [Input(8)]
    public partial Layer Facts { get; }

    [Linear(16), ReLU, Linear(1), Softplus, MSELoss, MAE]
    public partial Layer Count { get; }

    [From(nameof(Facts)), Linear(nameof(Parts), Bias = false), Linear(3), CrossEntropyLoss(Weight = 0.5), Accuracy]
    public partial Layer Kind { get; }
}

[Model]
public partial class CountedParts
{
    [Range(1, 4, Default = 2)]
    public partial int Count { get; }

    [Input(8)]
    public partial Layer Facts { get; }

    [Linear(nameof(Count)), ReLU, Linear(3)]
    public partial Layer Kind { get; }
}

/// <summary>The last layer is held tighter than the rest, and how long to wait is searched twice.</summary>
[Model, Adam(LearningRate = 1e-3, WeightDecay = 1e-5), ReduceLROnPlateau, EarlyStopping, Training(Epochs = 80)]
public partial class HeldTighter
{
    [Range(2, 5, Default = 3), Tunes<ReduceLROnPlateau>(nameof(ReduceLROnPlateau.Patience))]
    public partial int Wait { get; }

    [Range(6, 20, Step = 2, Default = 10), Tunes<EarlyStopping>(nameof(EarlyStopping.Patience))]
    public partial int Stop { get; }

    [Input(300)]
    public partial Layer Mail { get; }

    [Linear(64), ReLU]
    public partial Layer Hidden { get; }

    [Linear(14), L2(1e-4), CrossEntropyLoss, Accuracy]
    public partial Layer Department { get; }
}
