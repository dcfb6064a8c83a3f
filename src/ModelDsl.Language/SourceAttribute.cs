using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>A word that stands first on a stage and brings its value from outside.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class SourceAttribute : Attribute
{
    private protected SourceAttribute()
    {
    }

    /// <summary>The value it brings.</summary>
    internal abstract Edge Bring(Site site);
}
