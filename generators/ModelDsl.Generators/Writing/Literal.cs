using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>Values as C#: invariant, escaped.</summary>
internal static class Literal
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        float.NaN => "float.NaN",
        float single => float.IsInfinity(single) ? (single > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity") : single.ToString("R", CultureInfo.InvariantCulture) + "f",
        double real => Real(real),
        EnumValue { Name.Length: > 0 } @enum => @enum.Type + "." + Names.Member(@enum.Name),
        EnumValue @enum => "(" + @enum.Type + ")" + @enum.Number.ToString(CultureInfo.InvariantCulture),
        TypeValue type => "typeof(" + type.Type + ")",
        EquatableArray<object?> items => "[" + string.Join(", ", items.Select(Of)) + "]",
        System.IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    /// <summary>As a person would write it: <c>0.00001</c>, not <c>1E-05</c>.</summary>
    public static string Real(double value)
    {
        if (double.IsPositiveInfinity(value))
            return "double.PositiveInfinity";
        if (double.IsNegativeInfinity(value))
            return "double.NegativeInfinity";
        if (double.IsNaN(value))
            return "double.NaN";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        double magnitude = System.Math.Abs(value);
        if (magnitude >= 1e-9 && magnitude < 1e15 && text.Contains("E"))
            text = ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("R", CultureInfo.InvariantCulture);
    }
}
