using System;

namespace ModelDsl;

/// <summary>A word that makes a partial property of type int, double, bool or an enum a number of the model.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class NumberAttribute : Attribute
{
    private protected NumberAttribute()
    {
    }
}
