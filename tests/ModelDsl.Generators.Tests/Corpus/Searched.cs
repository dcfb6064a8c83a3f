using System;
using ModelDsl;

namespace Found;

/// <summary>A residual block of a sequence, whose width and stride its uses say.</summary>
[Block]
public partial class StridedResidual
{
    [Argument]
    public partial int Channels { get; }

    [Argument]
    public partial int Stride { get; }

    [Input]
    public partial Layer X { get; }

    [Conv1d(nameof(Channels), 3, Stride = nameof(Stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv1d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, Skip(nameof(X), Projection = true), ReLU]
    public partial Layer Y { get; }
}

/// <summary>It halves where it gets wider, and how wide it gets hangs on two searched numbers: 75 points with the depth.</summary>
[Model, Adam]
public partial class HalvedWhereWider
{
    [Range(2, 6)]
    public partial int Depth { get; }

    [Range(16, 80, Step = 16)]
    public partial int Base { get; }

    [Range(1.0, 2.0, Step = 0.25)]
    public partial double Growth { get; }

    private int Width(int i) => (int)Math.Round(Base * Math.Pow(Growth, i) / 16) * 16;

    private int Stride(int i) => i > 0 && Width(i) > Width(i - 1) ? 2 : 1;

    [Input(6, 1024)]
    public partial Layer Signal { get; }

    [Use<StridedResidual>(nameof(Width), nameof(Stride), Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Compound scaling: the depth is calculated, and the halvings are spread over it. Tan and Le 2019, arXiv:1905.11946.</summary>
[Model, Adam]
public partial class CompoundScaled
{
    [Choice(0.5, 1.0, 1.5, 2.0)]
    public partial double Phi { get; }

    [Range(4, 7)]
    public partial int Base { get; }

    [Choice(1.2, 1.4, 1.6, 2.0)]
    public partial double Alpha { get; }

    private int Depth => (int)Math.Ceiling(Base * Math.Pow(Alpha, Phi));

    private int Third => (Depth + 2) / 3;

    private int Stride(int i) => i % Third == 0 ? 2 : 1;

    private int Width(int i) => 32 << (i / Third);

    [Axis(Min = 64)]
    public partial int Length { get; }

    [Input(6, nameof(Length))]
    public partial Layer Signal { get; }

    [Use<StridedResidual>(nameof(Width), nameof(Stride), Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(6), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Channels in groups, as many as there are rows by chance. Li et al. 2019, arXiv:1905.09646.</summary>
[Block]
public partial class GroupGate
{
    [Argument]
    public partial int Groups { get; }

    private int Channels => X.Channels;

    private int Each => X.Channels / Groups;

    private int Rows => X.Size(2);

    private int Columns => X.Size(3);

    private int Places => X.Size(2) * X.Size(3);

    [Input]
    public partial Layer X { get; }

    [Reshape(nameof(Groups), nameof(Each), nameof(Places)), Softmax, Reshape(nameof(Channels), nameof(Rows), nameof(Columns)), Multiply(nameof(X))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class GatedGroups
{
    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(64, 3, Padding = 1), Use<GroupGate>(8), Conv2d(128, 3, Padding = 1), Use<GroupGate>(8), AdaptiveAvgPool2d(1), Flatten, Linear(5), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>A stage of many layers, of which only the rate hangs on the index. Touvron et al. 2021, arXiv:2103.17239.</summary>
[Block]
public partial class DeepLayer
{
    [Argument]
    public partial double Rate { get; }

    private int Features => X.Features;

    [Input]
    public partial Layer X { get; }

    [LayerNorm, Linear(nameof(Features)), GELU, Dropout(nameof(Rate)), Skip(nameof(X))]
    public partial Layer Y { get; }
}

[Block]
public partial class DeepTrunk
{
    [Argument]
    public partial int Depth { get; }

    private double Rate(int i) => 0.3 * i / 48;

    [Input]
    public partial Layer X { get; }

    [Use<DeepLayer>(nameof(Rate), Repeat = nameof(Depth)), LayerNorm]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class VeryDeep
{
    [Choice(24, 36, 48)]
    public partial int Depth { get; }

    [Input(16, 32)]
    public partial Layer Tokens { get; }

    [Use<DeepTrunk>(nameof(Depth)), Mean(1), Linear(5), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>What a variant has of each stage, by its name. Xie et al. 2021, arXiv:2105.15203.</summary>
public enum Variant { B0, B1, B2 }

[Block]
public partial class VariantLayer
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), GELU]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class ByVariant
{
    private static readonly System.Collections.Generic.Dictionary<Variant, int[]> Widths = new() { [Variant.B0] = [32, 64], [Variant.B1] = [64, 128], [Variant.B2] = [64, 128, 256] };

    private static readonly System.Collections.Generic.Dictionary<Variant, (int Width, int Heads)[]> Ends = new() { { Variant.B0, [(32, 4), (64, 4)] }, { Variant.B1, [(48, 4), (64, 8)] }, { Variant.B2, [(32, 4), (64, 16)] } };

    [Choice(Variant.B0, Variant.B1, Variant.B2)]
    public partial Variant Size { get; }

    private int First => Widths[Size][0];

    private int Stages => Widths[Size].Length;

    private int Width(int i) => Widths[Size][i];

    private int Last => Ends[Size][1].Width;

    private int Heads => Ends[Size][1].Heads;

    /// <summary>A learned token in front of the others.</summary>
    [Input(1, Ids = 1)]
    public partial Layer Token { get; }

    [Embedding(nameof(First))]
    public partial Layer Learned { get; }

    [Input(20, 6)]
    public partial Layer Row { get; }

    [Linear(nameof(First)), Concat(nameof(Learned), Axis = 1), Use<VariantLayer>(nameof(Width), Repeat = nameof(Stages)), Linear(nameof(Last)), MultiheadAttention(nameof(Heads)), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
