using System.Globalization;
using System.Text;

namespace ModelDsl;

/// <summary>What <c>Fit</c> returns: every epoch, and why it ended.</summary>
/// <param name="Columns">What was measured: the loss, then metrics in declared order.</param>
/// <param name="Epochs">The epochs in their order.</param>
/// <param name="Stopped">Why it ended.</param>
/// <param name="BestEpoch">The epoch whose weights the model has if they were restored; null if they are those of the last step.</param>
public sealed record TrainingHistory(IReadOnlyList<string> Columns, IReadOnlyList<EpochResult> Epochs, StopReason Stopped, int? BestEpoch)
{
    /// <summary>A column over all epochs of training: <c>history["accuracy"]</c>.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of this name was measured.</exception>
    public IReadOnlyList<double> this[string column] => [.. Epochs.Select(epoch => epoch.Train[IndexOf(column)])];

    /// <summary>A column over all epochs, on validation data; NaN where there was none.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of this name was measured.</exception>
    public IReadOnlyList<double> Validation(string column) => [.. Epochs.Select(epoch => epoch.Validation?[IndexOf(column)] ?? double.NaN)];

    /// <summary>A table with one line per epoch; the best is marked.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var epoch in Epochs)
            text.Append(Line(epoch, Epochs.Count, Columns)).Append(epoch.Epoch == BestEpoch ? "  *" : "").Append('\n');
        return text.ToString();
    }

    internal static string Line(EpochResult result, int epochs, IReadOnlyList<string> columns)
    {
        int width = epochs.ToString(CultureInfo.InvariantCulture).Length;
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"epoch {(result.Epoch + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width)}/{epochs}"));
        Append(text, "", columns, result.Train);
        if (result.Validation is { } validation)
            Append(text, "val_", columns, validation);
        return text.Append(CultureInfo.InvariantCulture, $"  lr {result.LearningRate:0.00e+0}  {result.Seconds:0.00} s").ToString();
    }

    private static void Append(StringBuilder text, string prefix, IReadOnlyList<string> columns, double[] values)
    {
        for (int i = 0; i < values.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"  {prefix}{columns[i]} {values[i]:0.0000}");
    }

    private int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i] == column)
                return i;
        throw new KeyNotFoundException($"'{column}' was not measured; there is {string.Join(", ", Columns)}.");
    }
}
