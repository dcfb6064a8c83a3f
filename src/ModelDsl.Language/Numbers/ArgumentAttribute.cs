namespace ModelDsl;

/// <summary>A number of a block that each use gives: by position in <see cref="UseAttribute{TBlock}"/>, or by name in <see cref="WithAttribute"/>.</summary>
public sealed class ArgumentAttribute : NumberAttribute
{
    /// <summary>Every use must give it.</summary>
    public ArgumentAttribute()
    {
    }

    /// <summary>A use may leave it out.</summary>
    public ArgumentAttribute(object @default) => Default = @default;

    /// <summary>The value where a use gives none; null if it must.</summary>
    public object? Default { get; }
}
