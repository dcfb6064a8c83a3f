using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>What pooling over windows has in common: (N, C, H, W) to (N, C, H', W'), or (N, C, L) to (N, C, L').</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private readonly object _kernel;

    private protected PoolAttribute(object kernel) => _kernel = kernel;

    /// <summary>The step of the window; the window's size if not set.</summary>
    public object? Stride { get; set; }

    /// <summary>Added at both ends; at most half the window.</summary>
    public object Padding { get; set; } = 0;

    internal override bool GivesFreshTensor => false;

    /// <summary>Pools over the axes behind the channels by this function of torch. What is added at the ends counts as zeros, or not at all.</summary>
    private protected Edge Pool(Site site, string function, int axes, bool addsZeros)
    {
        if (!site.DemandFloats() || !site.DemandRank(2 + axes, axes == 1 ? "(N, channels, length)" : "(N, channels, rows, columns)", Layout.ChannelsFirst, needsSize: false))
            return Edge.Unknown;
        var kernel = site.Whole(_kernel, "kernel", atLeast: 1);
        var stride = Stride is null ? kernel : site.Whole(Stride, nameof(Stride), atLeast: 1);
        var padding = site.Whole(Padding, nameof(Padding), atLeast: 0);
        if (site.IsBroken)
            return Edge.Unknown;
        site.Demand(Dim.LessOrEqual(2 * padding.Dim, kernel.Dim), Rules.SizeNotPositive, nameof(Padding), when => [site.Word, $"takes 'Padding' of at most half its window, and {padding} is more than half of {kernel}", when]);

        if (_kernel is 1 && stride.Dim.Constant == 1 && padding.Dim.Constant == 0)
            site.Report(Rules.NothingMoved, null, site.WithoutThis(), site.Word, "has a window of 1", $"for one value for each channel write AdaptiveAvgPool{Site.Text(axes)}d(1)");

        var output = site.Input.Shape;
        for (int axis = 2; axis < 2 + axes; axis++)
        {
            var size = output[axis];
            if (!site.IsBroken)
                site.Demand(Dim.LessOrEqual(kernel, size + 2 * padding.Dim), Rules.SizeNotPositive, "kernel", when => [site.Word, $"gives no output: {Site.Padded(size, padding.Dim)} is smaller than its window of {kernel}", when]);
            output = output.With(axis, ConvolutionAttribute.Slide(size, kernel, stride, padding, 1));
        }
        site.Step.Call = new Code("F." + function + "({0}, {1}{2}{3})", Hole.Value, kernel, Stride is null ? Code.Nothing : Code.Option("stride", stride, kernel), Code.Option("padding", padding, 0));
        var pooled = site.Input.Reshaped(output) with { Layout = Layout.ChannelsFirst };
        return site.Give(addsZeros && padding.Dim.Constant != 0 ? pooled with { Domain = Domain.Either(pooled.Domain, new Domain(0, 0)) } : pooled);
    }
}
