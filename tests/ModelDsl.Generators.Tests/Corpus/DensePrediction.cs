using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Examples.DensePrediction;

[Block]
public partial class TwoConvs
{
    [Argument]
    public partial int Channels { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    [Conv2d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Body { get; }
}

/// <summary>Lungs on X-ray images of any size that is a multiple of 4. Ronneberger et al. 2015.</summary>
[Model]
[AdamW(LearningRate = 3e-4), ReduceLROnPlateau(Patience = 5), EarlyStopping(Patience = 15), ModelCheckpoint(Path = "lungs.checkpoint")]
[Training(Epochs = 60, BatchSize = 8)]
public partial class LungMasks
{
    [Range(8, 32, Step = 8, Default = 16)]
    public partial int Width { get; }

    [Axis(Min = 32, Step = 4)]
    public partial int Rows { get; }

    [Axis(Min = 32, Step = 4)]
    public partial int Columns { get; }

    int Width2 => 2 * Width;
    int Width4 => 4 * Width;

    [Input(1, nameof(Rows), nameof(Columns), Min = 0, Max = 1)]
    public partial Layer Image { get; }

    [Use<TwoConvs>(nameof(Width))]
    public partial Layer Down1 { get; }

    [MaxPool2d(2), Use<TwoConvs>(nameof(Width2))]
    public partial Layer Down2 { get; }

    [MaxPool2d(2), Use<TwoConvs>(nameof(Width4)), Dropout2d(0.2)]
    public partial Layer Bottom { get; }

    [ConvTranspose2d(nameof(Width2), 2, Stride = 2), Concat(nameof(Down2)), Use<TwoConvs>(nameof(Width2))]
    public partial Layer Up2 { get; }

    [ConvTranspose2d(nameof(Width), 2, Stride = 2), Concat(nameof(Down1)), Use<TwoConvs>(nameof(Width))]
    public partial Layer Up1 { get; }

    [Conv2d(1, 1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Mask { get; }
}

/// <summary>Streets, pixel by pixel; 255 marks what nobody labelled. Long et al. 2015.</summary>
[Model]
[SGD(LearningRate = 0.01, Momentum = 0.9, WeightDecay = 5e-4), StepLR(20, Gamma = 0.3)]
[Training(Epochs = 50, BatchSize = 4)]
public partial class StreetScenes
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1), BatchNorm, ReLU, MaxPool2d(2)]
    public partial Layer Pool2 { get; }                   // (N, 32, 16, 16)

    [Conv2d(64, 3, Padding = 1), BatchNorm, ReLU, MaxPool2d(2)]
    public partial Layer Pool3 { get; }                   // (N, 64, 8, 8)

    [Conv2d(128, 3, Padding = 1), BatchNorm, ReLU, MaxPool2d(2), Dropout2d(0.3)]
    public partial Layer Pool4 { get; }                   // (N, 128, 4, 4)

    [From(nameof(Pool2)), Conv2d(19, 1)]
    public partial Layer Score2 { get; }

    [From(nameof(Pool3)), Conv2d(19, 1)]
    public partial Layer Score3 { get; }

    [From(nameof(Pool4)), Conv2d(19, 1), ConvTranspose2d(19, 4, Stride = 2, Padding = 1), Add(nameof(Score3))]
    [ConvTranspose2d(19, 4, Stride = 2, Padding = 1), Add(nameof(Score2)), Upsample(4, Mode = Interpolation.Bilinear)]
    [CrossEntropyLoss(IgnoreIndex = 255), Accuracy]
    public partial Layer Kind { get; }                    // (N, 19, 64, 64)
}

/// <summary>Several views at growing distance, side by side. Chen et al. 2017.</summary>
[Block]
public partial class AtrousPyramid
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Near { get; }

    [From(nameof(X)), Conv2d(nameof(Width), 3, Padding = 2, Dilation = 2, Bias = false), BatchNorm, ReLU]
    public partial Layer Middle { get; }

    [From(nameof(X)), Conv2d(nameof(Width), 3, Padding = 4, Dilation = 4, Bias = false), BatchNorm, ReLU]
    public partial Layer Far { get; }

    [Concat(nameof(Near), nameof(Middle)), Conv2d(nameof(Width), 1, Bias = false), BatchNorm, ReLU, Dropout2d(0.1)]
    public partial Layer Out { get; }
}

/// <summary>What the ground is, and how high: one backbone, two dense heads.</summary>
[Model]
[AdamW(LearningRate = 5e-4), CosineAnnealingLR, EarlyStopping(Monitor = typeof(MAE), Of = nameof(Height))]
[Training(Epochs = 40, BatchSize = 8)]
public partial class Terrain
{
    [Range(16, 48, Step = 16, Default = 32)]
    public partial int Width { get; }

    [Range(0.1, 1.0, Step = 0.1, Default = 0.5)]
    public partial double Share { get; }

    [Input(5, 32, 32)]
    public partial Layer Bands { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Use<AtrousPyramid>(nameof(Width)), Upsample(2)]
    public partial Layer Features { get; }

    [Conv2d(8, 1), CrossEntropyLoss(IgnoreIndex = 255), Accuracy]
    public partial Layer Ground { get; }

    [From(nameof(Features)), Conv2d(1, 3, Padding = 1), HuberLoss(Weight = nameof(Share)), MAE]
    public partial Layer Height { get; }
}

/// <summary>Digits through a narrow code and back; Sigmoid, since pixels lie from 0 to 1.</summary>
[Model]
[Adam]
[Training(Epochs = 20, BatchSize = 128)]
public partial class DigitCodes
{
    [Choice(16, 8, 32)]
    public partial int Code { get; }

    [Input(784, Min = 0, Max = 1)]
    public partial Layer Pixels { get; }

    [Linear(128), ReLU, Linear(nameof(Code)), Output]
    public partial Layer Encoded { get; }

    [Linear(128), ReLU, Linear(784), Sigmoid, MSELoss, Output]
    public partial Layer Decoded { get; }
}

/// <summary>The same with convolutions and a cross entropy for each pixel.</summary>
[Model]
[AdamW, OneCycleLR]
[Training(Epochs = 20, BatchSize = 128)]
public partial class ConvCodes
{
    [Range(4, 16, Step = 4, Default = 8)]
    public partial int Channels { get; }

    [Input(1, 28, 28, Min = 0, Max = 1)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Conv2d(nameof(Channels), 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer Encoded { get; }                 // (N, Channels, 7, 7)

    [ConvTranspose2d(16, 3, Stride = 2, Padding = 1, OutputPadding = 1), ReLU]
    [ConvTranspose2d(1, 3, Stride = 2, Padding = 1, OutputPadding = 1), Sigmoid, BCELoss]
    public partial Layer Decoded { get; }                 // (N, 1, 28, 28)
}

/// <summary>An overcomplete code of patches, from a map most of whose weights an L1 penalty makes small.</summary>
[Model]
[Adam(LearningRate = 2e-3)]
[Training(Epochs = 40, BatchSize = 64)]
public partial class SparseCodes
{
    [Range(1e-6, 1e-3, Log = true, Default = 1e-5)]
    public partial double Sparsity { get; }

    [Input(256)]
    public partial Layer Patch { get; }

    [Linear(512), ReLU, L1(nameof(Sparsity))]
    public partial Layer Codes { get; }

    [Linear(256), MSELoss]
    public partial Layer Rebuilt { get; }
}

/// <summary>Noise is predicted and taken away. Zhang et al. 2016.</summary>
[Model]
[Adam(LearningRate = 1e-3), StepLR(30)]
[Training(Epochs = 50, BatchSize = 128)]
public partial class Denoiser
{
    [Range(2, 8, Default = 4)]
    public partial int Depth { get; }

    [Axis(Min = 16)]
    public partial int Rows { get; }

    [Axis(Min = 16)]
    public partial int Columns { get; }

    [Input(1, nameof(Rows), nameof(Columns))]
    public partial Layer Noisy { get; }

    [Conv2d(32, 3, Padding = 1), ReLU, Use<ConvBnReLU>(32, Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [Conv2d(1, 3, Padding = 1), Skip(nameof(Noisy)), MSELoss]
    public partial Layer Clean { get; }
}

[Block]
public partial class ConvBnReLU
{
    [Argument]
    public partial int Channels { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Out { get; }
}

/// <summary>Three times as many rows and columns: channels become pixels. Shi et al. 2016.</summary>
[Model]
[Adam(LearningRate = 1e-3), CosineAnnealingLR(TMax = 80, EtaMin = 1e-6)]
[Training(Epochs = 80, BatchSize = 16)]
public partial class SuperResolution
{
    [Input(1, 17, 17)]
    public partial Layer Small { get; }

    [Conv2d(32, 5, Padding = 2), Tanh, Conv2d(16, 3, Padding = 1), Tanh, Conv2d(9, 3, Padding = 1)]
    public partial Layer Subpixels { get; }               // (N, 9, 17, 17)

    [Reshape(3, 3, 17, 17), Permute(3, 1, 4, 2), Reshape(1, 51, 51), MSELoss, RMSE]
    public partial Layer Large { get; }                   // (N, 1, 51, 51)
}

/// <summary>How far everything is, at half the resolution, by two L1 terms: one on values, one on differences of neighbours.</summary>
[Model]
[AdamW, LinearLR]
[Training(Epochs = 30, BatchSize = 8)]
public partial class Depths
{
    [Input(3, 48, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1), InstanceNorm(Affine = true), LeakyReLU(0.1)]
    public partial Layer Half { get; }                    // (N, 16, 24, 32)

    [Conv2d(32, 3, Stride = 2, Padding = 1), InstanceNorm(Affine = true), LeakyReLU(0.1)]
    public partial Layer Quarter { get; }

    [Upsample(2, Mode = Interpolation.Bilinear), Conv2d(16, 3, Padding = 1), Skip(nameof(Half)), LeakyReLU(0.1)]
    public partial Layer Joined { get; }

    [Conv2d(1, 3, Padding = 1), Softplus, L1Loss, Loss(nameof(Edges), Weight = 0.5), MAE]
    public partial Layer Depth { get; }

    static Tensor Edges(Tensor depth, Tensor truth) => (depth.diff(dim: 3) - truth.diff(dim: 3)).abs().mean();
}

/// <summary>Tumours in a volume.</summary>
[Model]
[AdamW(LearningRate = 1e-3)]
[Training(Epochs = 50, BatchSize = 2)]
public partial class Tumours
{
    [Range(4, 12, Step = 4, Default = 8)]
    public partial int Width { get; }

    int Doubled => 2 * Width;

    [Input(2, 16, 16, 16)]
    public partial Layer Scan { get; }

    [Conv3d(nameof(Width), 3, Padding = 1), InstanceNorm, LeakyReLU(0.01)]
    public partial Layer Fine { get; }

    [Conv3d(nameof(Doubled), 3, Stride = 2, Padding = 1), InstanceNorm, LeakyReLU(0.01), Conv3d(nameof(Width), 1), Upsample(2)]
    public partial Layer Coarse { get; }

    [Concat(nameof(Fine)), Conv3d(3, 1), CrossEntropyLoss(ClassWeights = new[] { 0.1, 1.0, 1.0 }), Accuracy]
    public partial Layer Tissue { get; }
}

/// <summary>Joints of a body as maps of heat: one map for each of 17 joints.</summary>
[Model]
[Adam(LearningRate = 1e-3), StepLR(60)]
[Training(Epochs = 100, BatchSize = 16)]
public partial class Poses
{
    [Input(3, 64, 48)]
    public partial Layer Person { get; }

    [Conv2d(32, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool2d(3, Stride = 2, Padding = 1)]
    public partial Layer Stem { get; }                    // (N, 32, 16, 12)

    [Conv2d(64, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    [ConvTranspose2d(64, 4, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    [Conv2d(17, 1), MSELoss(SampleWeights = true)]
    public partial Layer Heat { get; }                    // (N, 17, 16, 12)
}

/// <summary>A variational autoencoder: the divergence from a normal distribution is a loss without a target.</summary>
[Model]
[Adam]
[Training(Epochs = 20, BatchSize = 128)]
public partial class Variational
{
    [Choice(16, 8, 32)]
    public partial int Latent { get; }

    [Range(0.1, 4.0, Default = 1.0)]
    public partial double Beta { get; }

    [Input(784, Min = 0, Max = 1)]
    public partial Layer Image { get; }

    [Linear(200), ReLU]
    public partial Layer Encoded { get; }

    [Linear(nameof(Latent))]
    public partial Layer LogVariance { get; }

    [From(nameof(Encoded)), Linear(nameof(Latent)), Output, Loss(nameof(Divergence), nameof(LogVariance), Weight = nameof(Beta))]
    public partial Layer Mean { get; }

    [Call(nameof(Sample), nameof(LogVariance))]
    public partial Layer Code { get; }

    [Linear(200), ReLU, Linear(784), BCEWithLogitsLoss, Output]
    public partial Layer Reconstruction { get; }

    [return: Shape(nameof(Latent))]
    static Tensor Sample(Tensor mean, Tensor logVariance) => mean + randn_like(mean) * (0.5 * logVariance).exp();

    static Tensor Divergence(Tensor mean, Tensor logVariance) =>
        -0.5 * (1 + logVariance - mean.square() - logVariance.exp()).sum(1).mean();
}
