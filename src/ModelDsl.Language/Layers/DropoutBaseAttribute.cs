using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>In training sets values to zero with a probability and scales the rest.</summary>
public abstract class DropoutBaseAttribute : LayerAttribute
{
    private readonly object _p;

    private protected DropoutBaseAttribute(object p) => _p = p;

    /// <summary>It drops nothing, whatever is chosen.</summary>
    internal bool IsNothing => _p is 0 or 0.0 or 0f;

    /// <summary>Drops by this function of torch; of an input with other than so many axes whole channels cannot be dropped.</summary>
    private protected Edge Drop(Site site, string function, int? rank = null, string wanted = "")
    {
        var p = site.Share(_p, "p");
        if (!site.DemandFloats() || (rank is { } axes && !site.DemandRank(axes, wanted)))
            return Edge.Unknown;
        if (rank is not null)
            site.DemandLayout(Layout.ChannelsFirst, wanted, needsSize: false, turnsBack: true);
        site.Step.Call = new Code("F." + function + "({0}, {1}, training)", Hole.Value, p);
        site.Step.IsIdle = p.High == 0;
        var domain = site.Input.Domain;
        double left = Math.Max(1e-9, 1 - p.High);
        return site.Give(site.Input with { Domain = p.High == 0 ? domain : domain.Within(Math.Min(0, domain.Low / left), Math.Max(0, domain.High / left)) });
    }
}
