using ModelDsl.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>
/// The share of the target's variance that the prediction explains, at most 1, as scikit-learn's <c>r2_score</c>; with several outputs the mean of theirs. Of a single row it is not defined: NaN.
/// </summary>
[Measures(Higher = true, Target = TargetKind.Number)]
public sealed class R2 : Metric
{
    private const int PerOutput = 4;                                   // count, mean, squared distance to the mean, squared error

    /// <inheritdoc/>
    public override int SumCount(int outputs) => PerOutput * outputs;

    /// <inheritdoc/>
    public override void Accumulate(Tensor prediction, Tensor target, Span<double> sums)
    {
        var values = TensorData.Floats(prediction);
        var truths = TensorData.Floats(target);
        int outputs = sums.Length / PerOutput;
        for (int i = 0; i < truths.Length; i++)
        {
            var own = sums.Slice(i % outputs * PerOutput, PerOutput);
            double error = values[i] - truths[i], distance = truths[i] - own[1];
            own[0]++;
            own[1] += distance / own[0];                               // Welford: sums of squares would cancel where the mean is large
            own[2] += distance * (truths[i] - own[1]);
            own[3] += error * error;
        }
    }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> sums)
    {
        if (sums[0] < 2)
            return double.NaN;
        double sum = 0;
        for (int i = 0; i < sums.Length; i += PerOutput)
            sum += sums[i + 2] > 0 ? 1 - sums[i + 3] / sums[i + 2] : sums[i + 3] == 0 ? 1 : 0;
        return sum / (sums.Length / PerOutput);
    }
}
