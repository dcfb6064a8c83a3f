using System.ComponentModel;

namespace ModelDsl.CompilerServices;

/// <summary>What a block declares, for classes of other assemblies that use it: metadata knows neither the order of attributes nor how a number is computed.</summary>
/// <param name="version">The form of the text.</param>
/// <param name="text">The declaration.</param>
/// <param name="uses">The blocks that it uses.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclarationAttribute(int version, string text, params Type[] uses) : Attribute
{
    /// <summary>The form of the text: another one is not read.</summary>
    public int Version => version;

    /// <summary>The declaration.</summary>
    public string Text => text;

    /// <summary>The blocks that it uses.</summary>
    public IReadOnlyList<Type> Uses => uses;
}
