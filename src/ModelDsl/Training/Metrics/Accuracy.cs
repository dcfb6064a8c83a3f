using ModelDsl.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>
/// The share of right answers, from 0 to 1. Class indices: the truth is among the <see cref="Top"/> highest values along axis 1 (of equal values the first counts as higher).
/// Of a distribution as the target the class with the largest share is the truth. Numbers 0 and 1: a raw value above 0 says 1.
/// </summary>
[Measures(Higher = true, Target = TargetKind.Class)]
public sealed class Accuracy : Metric
{
    /// <summary>How many guesses are allowed.</summary>
    [Bounds(1)]
    public int Top { get; set; } = 1;

    /// <inheritdoc/>
    public override int SumCount(int outputs) => 2;

    /// <inheritdoc/>
    public override void Accumulate(Tensor prediction, Tensor target, Span<double> sums)
    {
        var values = TensorData.Floats(prediction);
        if (target.dtype == ScalarType.Int64)
            CountClasses(values, TensorData.Longs(target), prediction.shape, sums);
        else
            CountFlags(values, TensorData.Floats(target), sums);
    }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> sums) => sums[0] / sums[1];

    // (N, C, inner...): the classes of one prediction stand "inner" numbers apart.
    private void CountClasses(ReadOnlySpan<float> values, ReadOnlySpan<long> classes, long[] shape, Span<double> sums)
    {
        int count = (int)shape[1];
        int inner = values.Length / Math.Max(1, (int)shape[0] * count);
        for (int i = 0; i < classes.Length; i++)
        {
            long truth = classes[i];
            if (truth < 0 || truth >= count)
                continue;                                              // an index that the loss ignores
            var row = values[(i / inner * count * inner + i % inner)..];
            float own = row[(int)truth * inner];
            int better = 0;
            for (int c = 0; c < count && better < Top; c++)
                better += row[c * inner] > own || (row[c * inner] == own && c < truth) || float.IsNaN(row[c * inner]) ? 1 : 0;
            sums[0] += better < Top ? 1 : 0;
            sums[1]++;
        }
    }

    private static void CountFlags(ReadOnlySpan<float> values, ReadOnlySpan<float> flags, Span<double> sums)
    {
        for (int i = 0; i < values.Length; i++)
            sums[0] += values[i] > 0 == flags[i] > 0.5f ? 1 : 0;
        sums[1] += values.Length;
    }
}
