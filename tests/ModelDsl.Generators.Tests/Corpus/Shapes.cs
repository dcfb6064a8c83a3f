using ModelDsl;

namespace Examples;

/// <summary>Other shapes of the same numbers, with sizes that are named, left, or free until data comes.</summary>
[Model]
public partial class Folded
{
    [Axis(Max = 100)]
    public partial int Time { get; }

    [Range(8, 32, Step = 8)]
    public partial int Width { get; }

    int Half => Width / 2;

    [Input(nameof(Time), 6)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), Reshape(nameof(Time), nameof(Half), 2)]
    public partial Layer Pairs { get; }                   // (N, Time, Width / 2, 2)

    [Max(-1), Reshape(nameof(Time), -1), Sum(1, KeepDim = true), Squeeze(1)]
    public partial Layer Summed { get; }                  // (N, Width / 2)

    [From(nameof(Pairs)), Permute(3, 1, 2), Select(1, -1), Transpose(1, 2), Mean(-1)]
    public partial Layer Averaged { get; }                // (N, Width / 2)

    [Normalize, Stack(nameof(Summed)), Unsqueeze(-1), Reshape(-1), Linear(1)]
    public partial Layer Y { get; }
}

/// <summary>A probability that is the mean of three opinions, weighted by a gate.</summary>
[Model, AdamW]
public partial class Opinions
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), Softmax, Reshape(3, 1)]
    public partial Layer Gate { get; }

    [From(nameof(X)), Linear(1), Sigmoid]
    public partial Layer A { get; }

    [From(nameof(X)), Linear(1), Sigmoid]
    public partial Layer B { get; }

    [From(nameof(X)), Linear(1), Sigmoid]
    public partial Layer C { get; }

    [From(nameof(A)), Stack(nameof(B), nameof(C)), Multiply(nameof(Gate)), Sum(1), BCELoss, Accuracy]
    public partial Layer Y { get; }                       // (N, 1)
}

/// <summary>One number for each row, without an axis of its own.</summary>
[Model, AdamW]
public partial class Total
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Sum(1), MSELoss, MAE]
    public partial Layer Y { get; }                       // (N)
}

/// <summary>A class for each step, by logarithms along the axis that the loss wants.</summary>
[Model, AdamW]
public partial class Steps
{
    [Input(20, 5)]
    public partial Layer X { get; }

    [GRU(16), Linear(4), Transpose(1, 2), LogSoftmax(Axis = 1), NLLLoss, Accuracy]
    public partial Layer Y { get; }                       // (N, 4, 20)
}
