using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Field;

[Block]
public partial class Gate
{
    [Argument(4)]
    public partial int Reduction { get; }

    [Input]
    public partial Layer X { get; }

    int Few => X.Channels / Reduction;

    [AdaptiveAvgPool2d(1), Conv2d(nameof(Few), 1), ReLU, Conv2d(nameof(All), 1), Sigmoid]
    public partial Layer Weights { get; }

    int All => X.Channels;

    [Multiply(nameof(X))]
    public partial Layer Weighted { get; }
}

[Block]
public partial class Backbone
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, SiLU]
    public partial Layer Stem { get; }

    [Conv2d(64, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, SiLU, Use<Gate>]
    public partial Layer Body { get; }
}

[Model, AdamW, LinearLR(TotalIters = 3), CSVLogger("birds.csv"), Training(Epochs = 20, BatchSize = 24)]
public partial class BirdNet
{
    [Choice(1, 2)]
    public partial int Ears { get; }

    [Range(32, 96, Step = 32)]
    public partial int Size { get; }

    [Input(nameof(Ears), 64, 128)]
    public partial Layer Sound { get; }

    [Call(nameof(Louder)), Use<Backbone>, Frozen(nameof(Backbone.Stem)), LearningRate(0.1, nameof(Backbone.Body)), StateKey("backbone.{1}")]
    public partial Layer Heard { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(nameof(Size)), ReLU]
    public partial Layer Traits { get; }

    [Linear(20), CrossEntropyLoss(ClassWeights = new[] { 1.0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2 }), Accuracy(Top = 3)]
    public partial Layer Species { get; }

    [From(nameof(Traits)), Linear(2), Loss(nameof(Far), nameof(Traits), Weight = 0.5)]
    public partial Layer Place { get; }

    [return: Shape]
    static Tensor Louder(Tensor sound) => (sound.abs() + 1e-6).log();

    static Tensor Far(Tensor place, Tensor traits, Tensor truth) => (place - truth).square().sum(1).mean() + 1e-4 * traits.square().mean();
}
