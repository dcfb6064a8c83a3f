using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>What pooling over windows of rows and columns has in common: (N, C, H, W) to (N, C, H', W').</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private readonly object _kernel;

    private protected PoolAttribute(object kernel) => _kernel = kernel;

    /// <summary>The step of the window; the window's size if not set.</summary>
    public object? Stride { get; set; }

    /// <summary>Added at both ends; at most half the window.</summary>
    public object Padding { get; set; } = 0;

    internal override bool GivesFreshTensor => false;

    private protected Edge Pool(Site site, string function)
    {
        if (!site.DemandFloats() || !site.DemandRank(4, "(N, channels, rows, columns)"))
            return Edge.Unknown;
        var kernel = site.Whole(_kernel, "kernel", atLeast: 1);
        var stride = Stride is null ? kernel : site.Whole(Stride, nameof(Stride), atLeast: 1);
        var padding = site.Whole(Padding, nameof(Padding), atLeast: 0);
        if (site.IsBroken)
            return Edge.Unknown;
        site.Demand(Dim.LessOrEqual(2 * padding.Dim, kernel.Dim), Rules.SizeNotPositive, nameof(Padding), when => [site.Word, $"takes 'Padding' of at most half its window, and {padding} is more than half of {kernel}", when]);

        var shape = site.Input.Shape;
        var output = shape.With(2, ConvolutionAttribute.Slide(shape[2], kernel, stride, padding, 1)).With(3, ConvolutionAttribute.Slide(shape[3], kernel, stride, padding, 1));
        foreach (var size in new[] { shape[2], shape[3] })
            if (!site.IsBroken)
                site.Demand(Dim.LessOrEqual(kernel, size + 2 * padding.Dim), Rules.SizeNotPositive, "kernel", when => [site.Word, $"gives no output: the padded input of size {size + 2 * padding.Dim} is smaller than its window, {kernel}", when]);
        site.Step.Call = new Code("F." + function + "({0}, {1}{2}{3})", Hole.Value, kernel, Stride is null ? Code.Nothing : Code.Option("stride", stride, kernel), Code.Option("padding", padding, 0));
        return site.Give(site.Input.Reshaped(output) with { IsImage = true });
    }
}
