using ModelDsl;

namespace Samples;

/// <summary>442 patients (Efron, Hastie, Johnstone and Tibshirani 2004; as in scikit-learn, BSD-3): ten measurements, and a score of progression after a year.</summary>
public static class Patients
{
    public static Dataset<DiabetesNet.Example> Load() =>
        Csv.Read(Path.Combine(AppContext.BaseDirectory, "diabetes.csv"), row => new DiabetesNet.Example(row.Floats("age", "s6"), row.Float("target"))).ToDataset();
}

/// <summary>Brings every column to mean 0 and standard deviation 1.</summary>
public sealed class Standardization
{
    private readonly (double Mean, double Deviation)[] _columns;
    private readonly (double Mean, double Deviation) _target;

    private Standardization(IReadOnlyList<DiabetesNet.Example> rows)
    {
        _columns = [.. Enumerable.Range(0, rows[0].Patient.Length).Select(i => Moments(rows.Select(row => (double)row.Patient[i])))];
        _target = Moments(rows.Select(row => (double)row.Progression));
    }

    public static Standardization Of(IReadOnlyList<DiabetesNet.Example> rows) => new(rows);

    public Dataset<DiabetesNet.Example> Apply(IReadOnlyList<DiabetesNet.Example> rows) => rows.Select(Apply).ToDataset();

    private DiabetesNet.Example Apply(DiabetesNet.Example row) => new([.. row.Patient.Select((value, i) => Scale(value, _columns[i]))], Scale(row.Progression, _target));

    private static float Scale(float value, (double Mean, double Deviation) by) => (float)((value - by.Mean) / by.Deviation);

    private static (double Mean, double Deviation) Moments(IEnumerable<double> values)
    {
        var all = values.ToArray();
        double mean = all.Average();
        return (mean, Math.Sqrt(all.Average(value => (value - mean) * (value - mean))));
    }
}
