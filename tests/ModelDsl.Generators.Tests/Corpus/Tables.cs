using System;
using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Examples.Tables;

/// <summary>What a house costs, from 13 measurements.</summary>
[Model]
[Adam(LearningRate = 3e-3), ReduceLROnPlateau(Monitor = typeof(MAE), Factor = 0.5, Patience = 5, MinLR = 1e-5), EarlyStopping(Patience = 20)]
[Training(Epochs = 200, BatchSize = 64)]
public partial class HousePrices
{
    [Range(16, 128, Step = 16, Default = 64)]
    public partial int Hidden { get; }

    [Range(1e-6, 1e-2, Log = true, Default = 1e-4)]
    public partial double Shrink { get; }

    [Input(13)]
    public partial Layer House { get; }

    [Linear(nameof(Hidden)), ReLU, L2(nameof(Shrink))]
    public partial Layer First { get; }

    [Linear(nameof(Hidden)), ReLU, L2(nameof(Shrink))]
    public partial Layer Second { get; }

    [Linear(1), MSELoss, MAE, RMSE, R2]
    public partial Layer Price { get; }
}

/// <summary>A layer with its activation: what is repeated is both of them.</summary>
[Block]
public partial class Activated
{
    [Input]
    public partial Layer X { get; }

    private int Width => X.Features;

    [Linear(nameof(Width)), SiLU]
    public partial Layer Y { get; }
}

/// <summary>Who survives: one probability.</summary>
[Model]
[AdamW(LearningRate = 1e-3, WeightDecay = 1e-2), EarlyStopping(Monitor = typeof(Accuracy), Patience = 15)]
[Training(Epochs = 100, BatchSize = 16, Seed = 7)]
public partial class TitanicNet
{
    [Range(0.0, 0.5, Step = 0.1, Default = 0.2)]
    public partial double Drop { get; }

    [Range(1, 3, Default = 2)]
    public partial int Depth { get; }

    [Input(9)]
    public partial Layer Passenger { get; }

    [BatchNorm, Linear(32), SiLU, Dropout(nameof(Drop))]
    public partial Layer Stem { get; }

    [Use<Activated>(Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [Linear(1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Survives { get; }
}

/// <summary>Which of 19 genres a film belongs to, from the words of its description: any number of them.</summary>
[Model]
[Adam, CosineAnnealingLR(EtaMin = 1e-6), TerminateOnNaN]
[Training(Epochs = 30)]
public partial class Genres
{
    [Choice(128, 256, 512, Default = 256)]
    public partial int Width { get; }

    [Choice]
    public partial bool Normalised { get; }

    [Input(300)]
    public partial Layer WordCounts { get; }

    [Linear(nameof(Width)), LayerNorm(When = nameof(Normalised)), GELU, Dropout(0.4)]
    public partial Layer Hidden { get; }

    [Linear(19), BCEWithLogitsLoss, Accuracy]
    public partial Layer Labels { get; }
}

/// <summary>Heating and cooling load of a building at once.</summary>
[Model]
[SGD(LearningRate = 0.05, Momentum = 0.9, WeightDecay = 1e-4), StepLR(50, Gamma = 0.5), ModelCheckpoint(EveryEpochs = 10)]
[Training(Epochs = 150, BatchSize = 32, ClipNorm = 1.0)]
public partial class EnergyLoads
{
    [Input(8)]
    public partial Layer Building { get; }

    [Linear(64), Tanh, Linear(64), Tanh]
    public partial Layer Hidden { get; }

    [Linear(2), SmoothL1Loss(Beta = 0.5), R2, MAE]
    public partial Layer Loads { get; }
}

public enum Risk { Low, Medium, High }

/// <summary>How risky a loan is; defaults are rare, so their class weighs more.</summary>
[Model]
[AdamW(LearningRate = 2e-3, DecayVectors = false), OneCycleLR(PctStart = 0.2)]
[Training(Epochs = 25, BatchSize = 256, DropLast = true)]
[Budget(Params = 50_000)]
public partial class LoanRisk
{
    [Range(32, 96, Step = 32, Default = 64)]
    public partial int Width { get; }

    int Half => Width / 2;

    [Input(24)]
    public partial Layer Applicant { get; }

    [Linear(nameof(Width), Bias = false), BatchNorm, LeakyReLU(0.01)]
    public partial Layer Wide { get; }

    [Linear(nameof(Half), Bias = false), BatchNorm, LeakyReLU(0.01)]
    public partial Layer Narrow { get; }

    [Linear(3), CrossEntropyLoss<Risk>(ClassWeights = new[] { 0.5, 1.0, 4.0 }, SampleWeights = true), Accuracy]
    public partial Layer Risk { get; }
}

/// <summary>A residual block for tables. Gorishniy et al. 2021.</summary>
[Block]
public partial class TabularResidual
{
    [Range(1, 4, Default = 2)]
    public partial int Expand { get; }

    [Argument(0.2)]
    public partial double Drop { get; }

    int Width => X.Features;
    int Hidden => Expand * X.Features;

    [Input]
    public partial Layer X { get; }

    [BatchNorm, Linear(nameof(Hidden)), ReLU, Dropout(nameof(Drop)), Linear(nameof(Width)), Skip(nameof(X))]
    public partial Layer Out { get; }
}

/// <summary>Seven kinds of forest, by a ResNet over the table's columns.</summary>
[Model]
[AdamW, CosineAnnealingLR(WarmupEpochs = 2), EarlyStopping(Patience = 8)]
[Training(Epochs = 60, BatchSize = 512)]
public partial class ForestCover
{
    [Range(1, 6, Default = 3)]
    public partial int Depth { get; }

    [Range(32, 128, Step = 32, Default = 64)]
    public partial int Width { get; }

    [Range(1, 4, Default = 2)]
    public partial int Expand { get; }

    [Range(0.0, 0.5, Default = 0.1)]
    public partial double Drop { get; }

    [Range(1e-5, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double LearningRate { get; }

    [Range(1e-6, 1e-1, Log = true, Default = 1e-5), Tunes<AdamW>(nameof(AdamW.WeightDecay))]
    public partial double WeightDecay { get; }

    [Input(54)]
    public partial Layer Patch { get; }

    [Linear(nameof(Width))]
    public partial Layer Stem { get; }

    [Use<TabularResidual>(nameof(Drop), Repeat = nameof(Depth)), With(nameof(TabularResidual.Expand), nameof(Expand))]
    public partial Layer Body { get; }

    [BatchNorm, ReLU, Linear(7), CrossEntropyLoss(LabelSmoothing = 0.1), Accuracy, Accuracy(Top = 2)]
    public partial Layer Cover { get; }
}

/// <summary>Clicks on advertisements: memorised crossings beside a deep part. Cheng et al. 2016.</summary>
[Model]
[AdamW, StepLR(3)]
[Training(Epochs = 10, BatchSize = 1024)]
public partial class WideAndDeep
{
    [Range(8, 32, Step = 8, Default = 16)]
    public partial int Size { get; }

    [Input(500, Min = 0, Max = 1)]
    public partial Layer Crossings { get; }

    [Linear(1), L1(1e-6)]
    public partial Layer Wide { get; }

    [Input(12, Ids = 10_000)]
    public partial Layer Categories { get; }

    [Embedding(nameof(Size)), Flatten]
    public partial Layer Looked { get; }

    [Input(7)]
    public partial Layer Numbers { get; }

    [BatchNorm, Concat(nameof(Looked)), Linear(128), ReLU, Linear(64), ReLU, Linear(1)]
    public partial Layer Deep { get; }

    [Add(nameof(Wide)), BCEWithLogitsLoss, Accuracy]
    public partial Layer Click { get; }
}

/// <summary>One layer of a transformer, norms in front.</summary>
[Block]
public partial class ColumnAttention
{
    [Argument(4)]
    public partial int Heads { get; }

    int Width => X.Features;
    int Hidden => 4 * Width / 3;

    [Input]
    public partial Layer X { get; }

    [LayerNorm, MultiheadAttention(nameof(Heads), Dropout = 0.2), Skip(nameof(X))]
    public partial Layer Attended { get; }

    [LayerNorm, Linear(nameof(Hidden)), GELU, Dropout(0.1), Linear(nameof(Width)), Skip(nameof(Attended))]
    public partial Layer Out { get; }
}

/// <summary>Incomes: every column is a token; numbers are scaled along a learned direction, categories looked up.</summary>
[Model]
[AdamW(LearningRate = 1e-4, WeightDecay = 1e-5, DecayVectors = false), EarlyStopping(Patience = 16)]
[Training(Epochs = 100, BatchSize = 256)]
public partial class ColumnTokens
{
    [Range(32, 64, Step = 32)]
    public partial int Width { get; }

    [Range(1, 3)]
    public partial int Depth { get; }

    [Input(6)]
    public partial Layer Numbers { get; }

    [Unsqueeze(-1), Linear(nameof(Width)), LearnedPositions]
    public partial Layer NumberTokens { get; }

    [Input(8, Ids = 120)]
    public partial Layer Categories { get; }

    [Embedding(nameof(Width)), LearnedPositions, Concat(nameof(NumberTokens))]
    public partial Layer Tokens { get; }

    [Use<ColumnAttention>(Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [Mean(1), LayerNorm, ReLU, Linear(2), CrossEntropyLoss, Accuracy]
    public partial Layer Above50k { get; }
}

/// <summary>Three quantiles of tomorrow's demand, by the pinball loss.</summary>
[Model]
[Adam(LearningRate = 1e-3), EarlyStopping]
[Training(Epochs = 80, BatchSize = 128)]
public partial class DemandQuantiles
{
    [Input(30)]
    public partial Layer History { get; }

    [Linear(64), ReLU, Linear(32), ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), Loss(nameof(Pinball))]
    public partial Layer Quantiles { get; }

    static Tensor Pinball(Tensor predicted, Tensor demand)
    {
        using var quantiles = tensor(new[] { 0.1f, 0.5f, 0.9f }).to(predicted.device);
        var error = demand - predicted;
        return maximum(quantiles * error, (quantiles - 1) * error).mean();
    }
}

/// <summary>Stars from one to five: four thresholds that a review is above or below.</summary>
[Model]
[AdamW(LearningRate = 5e-4), LinearLR(StartFactor = 0.1, TotalIters = 3)]
[Training(Epochs = 20, BatchSize = 64)]
public partial class Stars
{
    [Input(768)]
    public partial Layer Review { get; }

    [Dropout(0.1), Linear(64), Tanh]
    public partial Layer Hidden { get; }

    [Linear(4), Loss(nameof(Thresholds))]
    public partial Layer Above { get; }

    static Tensor Thresholds(Tensor logits, Tensor above) =>
        nn.functional.binary_cross_entropy_with_logits(logits, above);
}

/// <summary>Counts of insurance claims: a positive rate, Poisson's likelihood.</summary>
[Model]
[AdamW, CSVLogger("claims.csv"), ReduceLROnPlateau]
[Training(Epochs = 50, BatchSize = 512)]
public partial class Claims
{
    [Range(1, 4, Default = 2)]
    public partial int Layers { get; }

    [Input(40)]
    public partial Layer Policy { get; }

    [Linear(32), Use<Activated>(Repeat = nameof(Layers))]
    public partial Layer Hidden { get; }

    [Linear(1), Softplus, Loss(nameof(Poisson)), MAE]
    public partial Layer Rate { get; }

    static Tensor Poisson(Tensor rate, Tensor claims) => (rate - claims * (rate + 1e-8).log()).mean();
}

/// <summary>One step of a funnel.</summary>
[Block]
public partial class Narrowed
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), GELU, Dropout(0.1)]
    public partial Layer Y { get; }
}

/// <summary>Layers that get narrower, each by a method of the index.</summary>
[Model]
[Adam(Beta1 = 0.8, AmsGrad = true)]
[Training(Epochs = 15)]
public partial class Funnel
{
    [Range(1, 4, Default = 3)]
    public partial int Depth { get; }

    int Width(int i) => 128 / (i + 1);

    [Input(64)]
    public partial Layer X { get; }

    [Use<Narrowed>(nameof(Width), Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [Linear(1), HuberLoss(Delta = 2.0), MAE]
    public partial Layer Y { get; }
}

/// <summary>A gated linear unit: one half decides how much of the other passes.</summary>
[Block]
public partial class Gated
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), Sigmoid]
    public partial Layer Gate { get; }

    [From(nameof(X)), Linear(nameof(Width)), Multiply(nameof(Gate))]
    public partial Layer Out { get; }
}

public enum Nonlinearity { Relu, Gelu, Swish }

/// <summary>Fraud, with the nonlinearity as a hyperparameter.</summary>
[Model]
[AdamW, OneCycleLR, TerminateOnNaN]
[Training(Epochs = 12, BatchSize = 2048, ClipValue = 0.5)]
public partial class Fraud
{
    [Choice]
    public partial Nonlinearity Kind { get; }

    [Choice(Default = true)]
    public partial bool Gating { get; }

    [Choice(32, 48, 64)]
    public partial int Width { get; }

    bool Relu => Kind == Nonlinearity.Relu;
    bool Gelu => Kind == Nonlinearity.Gelu;
    bool Swish => Kind == Nonlinearity.Swish;

    [Input(29)]
    public partial Layer Transaction { get; }

    [Linear(nameof(Width)), ReLU(When = nameof(Relu)), GELU(When = nameof(Gelu)), SiLU(When = nameof(Swish))]
    public partial Layer Hidden { get; }

    [Linear(nameof(Width)), Sigmoid, Multiply(nameof(Hidden)), When(nameof(Gating))]
    public partial Layer Filtered { get; }

    [Linear(1), BCEWithLogitsLoss(SampleWeights = true), Accuracy]
    public partial Layer IsFraud { get; }
}
