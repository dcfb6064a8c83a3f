using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>What pooling over windows has in common: (N, C, H, W) to (N, C, H', W'), or (N, C, L) to (N, C, L').</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private readonly object _kernel;

    private protected PoolAttribute(object kernel) => _kernel = kernel;

    /// <summary>The step of the window: a whole number, a name, or a list with one for each axis, new[] { 2, 1 }; the window's size if not set.</summary>
    public object? Stride { get; set; }

    /// <summary>Added at both ends, at most half the window: a whole number, a name, or a list with one for each axis, new[] { 2, 1 }.</summary>
    public object Padding { get; set; } = 0;

    internal override bool GivesFreshTensor => false;

    /// <summary>Pools over the axes behind the channels by this function of torch. What is added at the ends counts as zeros, or not at all.</summary>
    private protected Edge Pool(Site site, string function, int axes, bool addsZeros)
    {
        if (!site.DemandFloats() || !site.DemandRank(2 + axes, axes == 1 ? "(N, channels, length)" : "(N, channels, rows, columns)", Layout.ChannelsFirst, needsSize: false))
            return Edge.Unknown;
        var kernel = site.Each(axes, _kernel, "kernel", atLeast: 1);
        var stride = Stride is null ? kernel : site.Each(axes, Stride, nameof(Stride), atLeast: 1);
        var padding = site.Each(axes, Padding, nameof(Padding), atLeast: 0);
        if (site.IsBroken)
            return Edge.Unknown;
        if (_kernel is 1 && stride.All(step => step.Dim.Constant == 1) && padding.All(added => added.Dim.Constant == 0))
            site.Report(Rules.NothingMoved, null, site.WithoutThis(), site.Word, "has a window of 1", $"for one value for each channel write AdaptiveAvgPool{Site.Text(axes)}d(1)");

        var output = site.Input.Shape;
        for (int i = 0; i < axes; i++)
        {
            var (size, window, added) = (output[2 + i], kernel[i], padding[i]);
            if (!site.IsBroken)
                site.Demand(Dim.LessOrEqual(2 * added.Dim, window.Dim), Rules.SizeNotPositive, nameof(Padding), when => [site.Word, $"takes 'Padding' of at most half its window, and {added} is more than half of {window}", when]);
            if (!site.IsBroken)
                site.Demand(Dim.LessOrEqual(window, size + 2 * added.Dim), Rules.SizeNotPositive, "kernel", when => [site.Word, $"gives no output: {Site.Padded(size, added.Dim)} is smaller than its window of {window}", when]);
            output = output.With(2 + i, ConvolutionAttribute.Slide(size, window, stride[i], added, 1));
        }
        if (!site.IsBroken)
            ConvolutionAttribute.WarnOfWindows(site, kernel, stride, padding);
        var sizes = Stride is null ? Code.Sizes((null, kernel, null), ("padding", padding, 0)) : Code.Sizes((null, kernel, null), ("stride", stride, null), ("padding", padding, 0));
        site.Step.Call = new Code("F." + function + "({0}{1})", Hole.Value, sizes);
        var pooled = site.Input.Reshaped(output) with { Layout = Layout.ChannelsFirst };
        return site.Give(addsZeros && padding.Any(added => added.Dim.Constant != 0) ? pooled with { Domain = Domain.Either(pooled.Domain, new Domain(0, 0)) } : pooled);
    }
}
