using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, C, H, W) to (N, C, factor * H, factor * W), as <c>torch.nn.Upsample</c>; also of (N, C, L) and (N, C, D, H, W) where the nearest value is taken.</summary>
public sealed class UpsampleAttribute : LayerAttribute
{
    private readonly object _factor;

    /// <summary>So many times as large along each axis behind the channels.</summary>
    public UpsampleAttribute(int factor) => _factor = factor;

    /// <summary>As many times as the number member of this name says.</summary>
    public UpsampleAttribute(string factor) => _factor = factor;

    /// <summary>Where values between come from.</summary>
    public Interpolation Mode { get; set; } = Interpolation.Nearest;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var factor = site.Whole(_factor, "factor", atLeast: 1);
        bool isBilinear = Mode == Interpolation.Bilinear;
        if (isBilinear && site.Input.Rank is 3 or 5)
            site.Report(Rules.WrongRank, nameof(Mode), new Repair("Take the nearest value").Set(site.Place, nameof(Mode), "Interpolation.Nearest"), $"{site.Word}.{nameof(Mode)}", "(N, channels, rows, columns) where it is Bilinear", site.Input.Shape.ToString(), ": take Interpolation.Nearest, or give it an image");
        if (site.IsBroken || !site.DemandFloats() || !(isBilinear ? site.DemandRank(4, "(N, channels, rows, columns)") : site.DemandRank(3, 5, "(N, channels, ...) with one to three more axes")))
            return Edge.Unknown;
        if (_factor is 1)
            site.Report(Rules.NothingMoved, null, site.WithoutThis(), site.Word, "makes nothing larger", "name a factor");
        site.DemandLayout(Layout.ChannelsFirst, "(N, channels, ...)", needsSize: false);
        var shape = site.Input.Shape;
        for (int axis = 2; axis < site.Input.Rank; axis++)
            shape = shape.With(axis, shape[axis] * factor.Dim);
        string factors = string.Join(", ", Enumerable.Repeat("{1}", shape.Rank - 2));
        site.Step.Call = new Code("F.interpolate({0}, scale_factor: [" + factors + "]" + (isBilinear ? ", mode: torch.InterpolationMode.Bilinear, align_corners: false" : "") + ")", Hole.Value, factor);
        return site.Give(site.Input.Reshaped(shape) with { Layout = Layout.ChannelsFirst });
    }
}

/// <summary>Where the values between come from when an image becomes larger.</summary>
public enum Interpolation
{
    /// <summary>The nearest value.</summary>
    Nearest,

    /// <summary>The mean of the four around, the nearer the more.</summary>
    Bilinear,
}
