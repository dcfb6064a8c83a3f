namespace ModelDsl;

/// <summary>A hyperparameter with listed values: int, double, bool, or members of an enum (all of them, if none is listed).</summary>
public sealed class ChoiceAttribute(params object[] values) : NumberAttribute
{
    /// <summary>The values; empty for all members of an enum, or false and true.</summary>
    public object[] Values => values;

    /// <summary>The value of a model that is not told otherwise. The first if not set.</summary>
    public object? Default { get; set; }
}
