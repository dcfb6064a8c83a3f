using System;

namespace ModelDsl;

/// <summary>A word that says something about a stage without changing its value.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class MarkAttribute : Attribute
{
    private protected MarkAttribute()
    {
    }
}
