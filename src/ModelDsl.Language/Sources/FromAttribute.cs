using System;

namespace ModelDsl;

/// <summary>The stage reads another than the one above it. Stands first.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromAttribute(string stage) : Attribute
{
    /// <summary>The name of an earlier stage.</summary>
    public string Stage => stage;
}
