namespace ModelDsl;

/// <summary>All operations of the stage are there, or none: then its input passes unchanged.</summary>
/// <param name="flag">The name of a bool member.</param>
public sealed class WhenAttribute(string flag) : MarkAttribute
{
    /// <summary>The bool member's name.</summary>
    public string Flag => flag;
}
