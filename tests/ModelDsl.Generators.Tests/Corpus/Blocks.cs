using ModelDsl;

namespace Examples;


/// <summary>Four views of the same value, side by side.</summary>
[Block]
public partial class Inception
{
    [Argument]
    public partial int Width { get; }

    int Half => Width / 2;

    [Input]
    public partial Layer X { get; }                       // (N, C, H, W)

    [Conv2d(nameof(Width), 1), BatchNorm, ReLU]
    public partial Layer Branch1 { get; }                 // (N, Width, H, W), and so are the other three

    [From(nameof(X)), Conv2d(nameof(Half), 1), BatchNorm, ReLU]
    [Conv2d(nameof(Width), new[] { 1, 7 }, Padding = new[] { 0, 3 }), BatchNorm, ReLU]
    public partial Layer Branch2 { get; }

    [From(nameof(X)), Conv2d(nameof(Half), 1), BatchNorm, ReLU]
    [Conv2d(nameof(Width), 5, Padding = 2), BatchNorm, ReLU]
    public partial Layer Branch3 { get; }

    [From(nameof(X)), AvgPool2d(3, Stride = 1, Padding = 1)]
    [Conv2d(nameof(Width), 1), BatchNorm, ReLU]
    public partial Layer Branch4 { get; }

    [From(nameof(Branch1)), Concat(nameof(Branch2), nameof(Branch3), nameof(Branch4))]
    public partial Layer Out { get; }                     // (N, 4 * Width, H, W)
}


/// <summary>A small network that gives back what it got in shape.</summary>
[Block]
public partial class Expert
{
    int Width => X.Features;
    int Hidden => 4 * Width;

    [Input]
    public partial Layer X { get; }                       // (N, Width)

    [Linear(nameof(Hidden)), GELU, Linear(nameof(Width))]
    public partial Layer Out { get; }                     // (N, Width)
}


/// <summary>Two 3 x 3 convolutions, each with batch norm and ReLU; rows and columns stay.</summary>
[Block]
public partial class DoubleConv
{
    [Argument]
    public partial int Channels { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    [Conv2d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Body { get; }                    // (N, Channels, H, W)
}


/// <summary>An image becomes one number: how real it looks.</summary>
[Block]
public partial class Critic
{
    [Input]
    public partial Layer X { get; }                       // (N, 1, 28, 28)

    [Conv2d(64, 4, Stride = 2, Padding = 1), LeakyReLU(0.2)]                // (N, 64, 14, 14)
    [Conv2d(128, 4, Stride = 2, Padding = 1), BatchNorm, LeakyReLU(0.2)]    // (N, 128, 7, 7)
    [Flatten, Linear(1)]
    public partial Layer Score { get; }                   // (N, 1)
}


/// <summary>A code becomes an image of 28 x 28 pixels, as logits.</summary>
[Block]
public partial class Decoder
{
    [Input]
    public partial Layer Code { get; }                    // (N, Latent)

    [Linear(400), ReLU, Linear(784)]
    public partial Layer Pixels { get; }                  // (N, 784)
}


/// <summary>One alternative: a plain convolution.</summary>
[Block]
public partial class PlainCell
{
    int All => X.Channels;

    [Input]
    public partial Layer X { get; }                       // (N, C, H, W), and so is what every cell gives back

    [Conv2d(nameof(All), 3, Padding = 1), BatchNorm, ReLU]
    public partial Layer Out { get; }
}


/// <summary>Another: widen, narrow, and a shortcut around it.</summary>
[Block]
public partial class WideCell
{
    [Range(2, 6, Default = 4)]
    public partial int Expand { get; }

    int All => X.Channels;
    int Wide => Expand * X.Channels;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Wide), 1), BatchNorm, ReLU, Conv2d(nameof(All), 1), BatchNorm, Skip(nameof(X))]
    public partial Layer Out { get; }
}

/// <summary>All of them in one model, so that they are built and run.</summary>
[Model]
public partial class ManyBlocks
{
    [Range(4, 8, Step = 2, Default = 4)]
    public partial int Width { get; }

    [Range(2, 5)]
    public partial int Expand { get; }

    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Use<Inception>(nameof(Width)), Use<PlainCell>, Use<WideCell>, Use<WideCell>, With(nameof(WideCell.Expand), nameof(Expand))]
    [Use<DoubleConv>(nameof(Width))]
    public partial Layer Body { get; }                    // (N, Width, 16, 16)

    [AdaptiveAvgPool2d(1), Flatten, Use<Expert>]
    public partial Layer Pooled { get; }                  // (N, Width)

    [Use<Decoder>, Output]
    public partial Layer Pixels { get; }                  // (N, 784)

    [From(nameof(Image)), Use<Critic>, Output]
    public partial Layer Judged { get; }
}
