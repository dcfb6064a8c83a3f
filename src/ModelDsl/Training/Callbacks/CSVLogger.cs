using System.Globalization;

namespace ModelDsl;

/// <summary>Writes one line per epoch to a CSV file, as in Keras. A run that goes on from a checkpoint goes on in its file.</summary>
/// <param name="path">The file.</param>
public sealed class CSVLogger(string path) : Callback
{
    private int _earlier;                                              // lines that are not this run's

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Keep what is in the file from earlier runs.</summary>
    public bool Append { get; set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(TrainingRun run)
    {
        var columns = run.Columns.Select(column => column.Name).ToArray();
        string header = string.Join(',', ["epoch", "lr", .. columns, .. columns.Select(column => "val_" + column), "seconds"]);
        string[] there = Append && File.Exists(path) ? File.ReadAllLines(path) : [];
        if (run.Step == 0)
            _earlier = there.Length;
        string[] earlier = there[..Math.Min(_earlier, there.Length)];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        // A run that was killed may have written more lines than its checkpoint knows of: they are written anew.
        string[] lines = [.. earlier.Length == 0 ? [header] : earlier, .. run.History.Select(Line)];
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    /// <inheritdoc/>
    public override double[] Save() => [_earlier];

    /// <inheritdoc/>
    public override void Restore(double[] saved) => _earlier = saved is [var lines] ? (int)lines : 0;

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingRun run, EpochResult result) => File.AppendAllText(path, Line(result) + "\n");

    private static string Line(EpochResult result)
    {
        IEnumerable<double> validation = result.Validation ?? result.Train.Select(_ => double.NaN);
        return string.Join(',', new[] { (double)result.Epoch, result.LearningRate }.Concat(result.Train).Concat(validation).Append(result.Seconds)
            .Select(value => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture)));
    }
}
