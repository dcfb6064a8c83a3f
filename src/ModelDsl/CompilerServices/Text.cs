using System.ComponentModel;
using System.Globalization;

namespace ModelDsl.CompilerServices;

/// <summary>Invariant text for generated types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Text
{
    /// <summary><c>loss 0.0312, accuracy 0.9911</c></summary>
    public static string Scores(params ReadOnlySpan<(string Name, double Value)> scores)
    {
        var parts = new string[scores.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = string.Create(CultureInfo.InvariantCulture, $"{scores[i].Name} {scores[i].Value:0.0000}");
        return string.Join(", ", parts);
    }

    /// <summary><c>Width = 64, LearningRate = 0.01</c>: every digit, so that equal texts are equal values.</summary>
    public static string Values(params ReadOnlySpan<(string Name, object Value)> values)
    {
        var parts = new string[values.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = values[i].Name + " = " + Convert.ToString(values[i].Value, CultureInfo.InvariantCulture);
        return string.Join(", ", parts);
    }
}
