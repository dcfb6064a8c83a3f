using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;
using ModelDsl.Language;

namespace ModelDsl;

/// <summary>What all convolutions have in common; the options are PyTorch's.</summary>
public abstract class ConvolutionAttribute : LayerAttribute
{
    private protected ConvolutionAttribute(object channels, object kernel) => (Channels, Kernel) = (channels, kernel);

    /// <summary>The step of the kernel: a whole number, a name, or a list with one for each axis, new[] { 2, 1 }.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added at both ends: a whole number, a name, or a list with one for each axis, new[] { 2, 1 }.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>The distance of neighbouring points of the kernel.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Channels are convolved in this many groups, each by itself; it must divide the channels read and given.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Adds a learned bias; leave it out before <see cref="BatchNormAttribute"/>.</summary>
    public bool Bias { get; set; } = true;

    private protected object Channels { get; }

    private protected object Kernel { get; }

    internal override bool CanHaveState => true;

    internal override bool AddsBias => Bias;

    internal override bool GivesFreshTensor => true;

    /// <summary>A convolution over the axes behind the channels, as the module of this name does it.</summary>
    private protected Edge Convolve(Site site, string module, int axes, string wanted)
    {
        if (!site.DemandFloats() || !site.DemandRank(2 + axes, wanted))
            return Edge.Unknown;
        // A kernel of one maps what stands at axis 1, whatever it is: an MLP-Mixer maps places so.
        if (Kernel is not 1 && !site.DemandLayout(Layout.ChannelsFirst, wanted))
            return Edge.Unknown;
        var (channels, groups, read) = ReadChannels(site);
        var kernel = site.Each(axes, Kernel, "kernel", atLeast: 1);
        if (axes == 1)
            site.WarnOfSeries(kernel[0], wanted);
        var stride = site.Each(axes, Stride, nameof(Stride), atLeast: 1);
        var padding = site.Each(axes, Padding, nameof(Padding), atLeast: 0);
        var dilation = site.Each(axes, Dilation, nameof(Dilation), atLeast: 1);
        var shape = site.Input.Shape;
        for (int i = 0; i < axes && !site.IsBroken; i++)
            if (!IsLikeBefore(site, i, kernel, stride, padding, dilation))
                DemandFit(site, shape[2 + i], kernel[i], padding[i], dilation[i]);
        if (site.IsBroken)
            return Edge.Unknown;
        WarnOfWindows(site, kernel, stride, padding, dilation);
        if (kernel.All(size => size.Dim.Constant == 1) && dilation.Any(apart => apart.Dim.Constant > 1))
            site.Report(Rules.NothingMoved, nameof(Dilation), new Repair("Remove 'Dilation'").Remove(site.At(nameof(Dilation))), site.Word, "dilates a kernel of 1", "give it a larger kernel");

        var sizes = Code.Sizes(("kernel_size", kernel, null), ("stride", stride, 1), ("padding", padding, 0), ("dilation", dilation, 1));
        site.Module(new Code("Modules." + module), new Code("nn." + module + "({0}, {1}{2}{3}{4})", read, channels, sizes, Code.Option("groups", groups, 1), Code.Option("bias", Bias, true)));
        var output = shape.With(1, channels);
        for (int i = 0; i < axes; i++)
            output = output.With(2 + i, Slide(shape[2 + i], kernel[i], stride[i], padding[i], dilation[i]));
        Count(site, channels, read / groups.Dim, kernel, output);
        return site.Give(site.Input.AnyFloats(output) with { Layout = Kernel is not 1 ? Layout.ChannelsFirst : site.Input is { Rank: 3, KnowsChannels: false } ? Layout.Mapped : site.Input.Layout == Layout.ChannelsLast ? Layout.ChannelsLast : Layout.ChannelsFirst });
    }

    /// <summary>The weights, from so many channels each, with their bias; and as many multiply-accumulates for each place.</summary>
    private protected void Count(Site site, Dim channels, Dim read, Whole[] kernel, Shape places)
    {
        Dim[] weight = [channels, read, .. kernel.Select(size => size.Dim)];
        site.Parameter(weight);
        if (Bias)
            site.Parameter(places[1]);
        site.Macs([.. weight, .. places.Sizes.Skip(2)]);
    }

    private protected (Whole Channels, Whole Groups, Dim Read) ReadChannels(Site site)
    {
        var channels = site.Whole(Channels, "channels", atLeast: 1);
        var groups = site.Whole(Groups, nameof(Groups), atLeast: 1);
        var read = site.Input.Shape[1];
        site.DemandKnown(read);
        if (!site.IsBroken && groups.Dim.Constant != 1)
        {
            if (site.DemandDivisible(read, groups, "the channels it reads", nameof(Groups)))
                site.DemandDivisible(channels, groups, "its channels", nameof(Groups));
        }
        return (channels, groups, read);
    }

    /// <summary>(size + 2 padding - dilation (kernel - 1) - 1) / stride + 1</summary>
    internal static Dim Slide(Dim size, Dim kernel, Dim stride, Dim padding, Dim dilation) => (size + Growth(kernel, padding, dilation) - 1) / stride + 1;

    // Half of each odd kernel as padding adds nothing: with that said, the sizes behind many searched kernels stay short.
    private static Dim Growth(Dim kernel, Dim padding, Dim dilation) => (2 * padding - dilation * (kernel - 1)).Settled(256);

    /// <summary>The kernel must fit into the padded input: otherwise the formula gives no size at all.</summary>
    private protected static void DemandFit(Site site, Dim size, Dim kernel, Dim padding, Dim dilation) =>
        site.Demand(Dim.Less(0, size + Growth(kernel, padding, dilation)), Rules.SizeNotPositive, "kernel",
            when => [site.Word, $"gives no output: {Site.Padded(size, padding)} is smaller than the kernel, which covers {dilation * (kernel - 1) + 1}", when], () => Pad(site));

    /// <summary>Tells, once, of windows that lie in the padding alone, and of places that none reads.</summary>
    internal static void WarnOfWindows(Site site, Whole[] kernel, Whole[] stride, Whole[] padding, Whole[]? dilation = null)
    {
        for (int i = 0; i < kernel.Length; i++)
            if (!IsLikeBefore(site, i, kernel, stride, padding, dilation) && WarnOfWindow(site, site.Input.Shape[2 + i], kernel[i], (dilation?[i].Dim ?? 1) * (kernel[i].Dim - 1) + 1, stride[i], padding[i]))
                return;
    }

    // What was asked of one axis need not be asked of the next one that is the same.
    private static bool IsLikeBefore(Site site, int i, params Whole[]?[] settings) =>
        i > 0 && site.Input.Shape[2 + i].Equals(site.Input.Shape[1 + i]) && System.Array.TrueForAll(settings, of => of is null || ReferenceEquals(of[i], of[i - 1]));

    private static bool WarnOfWindow(Site site, Dim size, Dim kernel, Dim covered, Dim stride, Dim padding)
    {
        bool Always(Dim condition) => site.Scope.Holds(condition) == Verdict.Always;
        // Long et al. 2015 pad the image by 100, so that one of any size survives the pooling, and crop in the end.
        bool isMargin = padding.Constant >= 32 && site.ReadsInput;
        var (argument, what) = !isMargin && Always(Dim.LessOrEqual(covered, padding)) ? (nameof(Padding), $"Padding = {padding} around a window that covers {covered}, so that the outermost windows see nothing but zeros: {covered / 2} keeps the size")
            : Always(Dim.Less(1, size)) && Always(Dim.Less(size, stride)) ? (nameof(Stride), $"Stride = {stride} where there are {size}, so that only the first window is left: take a smaller one")
            : site is { Word: "Conv1d", Before: "Unsqueeze" } && size.Constant == 1 && Always(Dim.Less(1, kernel)) ? ("kernel", $"one place to read in {site.Input.Shape}, so that a kernel of {kernel} sees zeros beside it: if the numbers are the places, write [Unsqueeze(1)]")
            : site.Before is "AdaptiveAvgPool1d" or "AdaptiveAvgPool2d" && size.Constant == 1 && Always(Dim.Less(1, kernel)) ? ("kernel", $"one place to read in {site.Input.Shape}, so that a kernel of {kernel} sees nothing but zeros beside it: a kernel of 1 does the same, or put the pooling behind it")
            : (null, "");
        if (argument is not null)
            site.Report(Rules.IdleWindow, argument, site.Word, what);
        else if (Always(Dim.Less(1, kernel)) && Always(Dim.Less(covered, stride)))
            site.Report(Rules.PlacesLeftOut, argument = nameof(Stride), site.Word, stride.ToString(), covered.ToString());
        return argument is not null;
    }

    // Of a kernel with a middle it is known how much padding keeps the size, and with that the kernel fits.
    private static Repair? Pad(Site site) => site.Scope.Declaration.Find(site.Place.Member) is { } member && BorderOf(member.Words[site.Place.Word]) is { Given: 0, Wanted: var half }
        ? new Repair("Pad it, so that the size stays").Set(site.Place, nameof(Padding), Site.Text(half)) : null;

    /// <summary>How much padding keeps the size of a convolution with stride 1, and how much it has; null for one of which that is not known.</summary>
    internal static (int Wanted, int Given)? BorderOf(Word word) =>
        word.Find("kernel")?.Value is int kernel && kernel > 1 && kernel % 2 == 1 && !word.Arguments.Any(argument => argument.Name is nameof(Stride) or nameof(Repeat) or nameof(When))
        && Whole(word, nameof(Dilation), 1) is { } dilation && Whole(word, nameof(Padding), 0) is { } padding ? (kernel / 2 * dilation, padding) : null;

    private static int? Whole(Word word, string option, int standard) => word.Find(option) is not { } written ? standard : written.Value as int?;
}
