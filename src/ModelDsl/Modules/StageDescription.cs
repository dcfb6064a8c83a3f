using System.Globalization;

namespace ModelDsl;

/// <summary>One row of a model's <c>Describe()</c>.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Operations">Its operations in their order.</param>
/// <param name="Input">What it reads.</param>
/// <param name="Output">What it gives.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="Macs">Multiply-accumulates for one example: convolutions, linear maps and matrix products. Null where they depend on the data, or on code written by hand.</param>
public readonly record struct StageDescription(string Stage, string Operations, string Input, string Output, long Parameters, long? Macs)
{
    /// <summary>The row of a built stage.</summary>
    public static StageDescription Of(Layer input, Layer stage, string operations, long? macs)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(stage);
        return new(stage.Name, operations, input.Shape, stage.Shape, stage.ParameterCount, macs);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Stage,-16} {Input,-20} {Output,-20} {Parameters,12:N0} {(Macs is { } known ? known.ToString("N0", CultureInfo.InvariantCulture) : "?"),16}  {Operations}");
}
