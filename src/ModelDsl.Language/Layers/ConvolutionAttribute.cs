using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>What all convolutions have in common; the options are PyTorch's.</summary>
public abstract class ConvolutionAttribute : LayerAttribute
{
    private protected ConvolutionAttribute(object channels, object kernel) => (Channels, Kernel) = (channels, kernel);

    /// <summary>The step of the kernel: a whole number, a name, or a list with one for each axis.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added at both ends: a whole number, a name, or a list with one for each axis.</summary>
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

    internal override bool GivesFreshTensor => true;

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
    internal static Dim Slide(Dim size, Dim kernel, Dim stride, Dim padding, Dim dilation) => (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;

    /// <summary>The kernel must fit into the padded input: otherwise the formula gives no size at all.</summary>
    private protected static void DemandFit(Site site, Dim size, Dim kernel, Dim padding, Dim dilation) =>
        site.Demand(Dim.LessOrEqual(dilation * (kernel - 1) + 1, size + 2 * padding), Rules.SizeNotPositive, "kernel",
            when => [site.Word, $"gives no output: the padded input of size {size + 2 * padding} is smaller than the kernel, which covers {dilation * (kernel - 1) + 1}", when], () => Pad(site));

    // Of a kernel with a middle it is known how much padding keeps the size, and with that the kernel fits.
    private static Repair? Pad(Site site) => site.Scope.Declaration.Find(site.Place.Member) is { } member && BorderOf(member.Words[site.Place.Word]) is { } half
        ? new Repair("Pad it, so that the size stays").Set(site.Place, nameof(Padding), Site.Text(half)) : null;

    /// <summary>How much padding keeps the size of a plain convolution that has none; null for any other.</summary>
    internal static int? BorderOf(Word word) =>
        word.Find("kernel")?.Value is int kernel && kernel > 1 && kernel % 2 == 1 && !word.Arguments.Any(argument => argument.Name is nameof(Padding) or nameof(Stride) or nameof(Dilation) or nameof(Repeat) or nameof(When)) ? kernel / 2 : null;
}
