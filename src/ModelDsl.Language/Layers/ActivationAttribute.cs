using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>A function of every value by itself: the shape stays.</summary>
public abstract class ActivationAttribute : LayerAttribute
{
    private protected ActivationAttribute()
    {
    }

    /// <summary>Whether it is meant for between layers, and not for what a model says.</summary>
    internal virtual bool IsForHidden => true;

    private protected static Edge Each(Site site, Domain image, FormattableString call, FormattableString? inPlace = null)
    {
        if (!site.DemandFloats())
            return Edge.Unknown;
        site.Call(call, inPlace);
        return site.Give(site.Input with { Type = ElementType.Float32, Domain = image });
    }
}
