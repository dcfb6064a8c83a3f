using ModelDsl;

namespace Examples.Choices;

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
