using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>Sums over batches, from which an epoch's numbers are made.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Tally(IReadOnlyList<RunColumn> columns)
{
    private readonly double[][] _sums = [.. columns.Select(_ => Array.Empty<double>())];
    private readonly long[] _counts = new long[columns.Count];

    /// <summary>Adds a batch's mean loss.</summary>
    /// <returns>The loss as a number.</returns>
    public double AddLoss(int column, Tensor meanLoss, long rows)
    {
        double value = meanLoss.dtype == ScalarType.Float32 ? meanLoss.item<float>() : meanLoss.ToDouble();   // a loss of one's own may be more exact
        if (_sums[column].Length == 0)
            _sums[column] = new double[1];
        _sums[column][0] += value * rows;
        _counts[column] += rows;
        return value;
    }

    /// <summary>Adds a batch to a metric. Called inside a dispose scope.</summary>
    public void Add(int column, Metric metric, Tensor prediction, Tensor target)
    {
        using var noGrad = no_grad();
        var values = prediction.requires_grad ? prediction.detach() : prediction;
        long rows = target.size(0);
        if (_sums[column].Length == 0)
            _sums[column] = new double[metric.SumCount((int)(values.numel() / Math.Max(1, rows)))];
        metric.Accumulate(values, target, _sums[column]);
        _counts[column] += rows;
    }

    /// <summary>The number of each column; NaN where nothing was added.</summary>
    public double[] Values()
    {
        var values = new double[columns.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = _counts[i] == 0 ? double.NaN : columns[i].Metric is { } metric ? metric.Value(_sums[i]) : _sums[i][0] / _counts[i];
        return values;
    }

    /// <summary>Starts again from nothing.</summary>
    public void Clear()
    {
        foreach (double[] sums in _sums)
            Array.Clear(sums);
        Array.Clear(_counts);
    }

    internal double[][] Sums
    {
        get => [.. _sums.Select(sums => sums.ToArray())];
        set => value.CopyTo(_sums, 0);
    }

    internal long[] Counts
    {
        get => [.. _counts];
        set => value.CopyTo(_counts, 0);
    }
}
