using System.Globalization;

namespace ModelDsl;

/// <summary>One row of a model's <c>Describe()</c>.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Operations">Its operations in their order.</param>
/// <param name="Shape">What it gives.</param>
/// <param name="Parameters">How many numbers it learns.</param>
public readonly record struct StageDescription(string Stage, string Operations, string Shape, long Parameters)
{
    /// <summary>The row of a built stage.</summary>
    public static StageDescription Of(Layer stage, string operations)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return new(stage.Name, operations, stage.Shape, stage.ParameterCount);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stage,-16} {Shape,-20} {Parameters,12:N0}  {Operations}");
}
