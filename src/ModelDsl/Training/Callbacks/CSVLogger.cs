using System.Globalization;

namespace ModelDsl;

/// <summary>Writes one line per epoch to a CSV file, as in Keras. A run that goes on from a checkpoint goes on in its file.</summary>
/// <param name="path">The file.</param>
public sealed class CSVLogger(string path) : Callback
{
    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Keep what is in the file from earlier runs.</summary>
    public bool Append { get; set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(TrainingRun run)
    {
        var columns = run.Columns.Select(column => column.Name).ToArray();
        string header = string.Join(',', ["epoch", "lr", .. columns, .. columns.Select(column => "val_" + column), "seconds"]);
        string[] kept = run.History.Count > 0 ? [header, .. run.History.Select(Line)] : [header];
        if (Append && run.History.Count == 0 && File.Exists(path))
            return;
        File.WriteAllText(path, string.Join('\n', kept) + "\n");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingRun run, EpochResult result) => File.AppendAllText(path, Line(result) + "\n");

    private static string Line(EpochResult result)
    {
        IEnumerable<double> validation = result.Validation ?? result.Train.Select(_ => double.NaN);
        return string.Join(',', new[] { (double)result.Epoch, result.LearningRate }.Concat(result.Train).Concat(validation).Append(result.Seconds)
            .Select(value => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture)));
    }
}
