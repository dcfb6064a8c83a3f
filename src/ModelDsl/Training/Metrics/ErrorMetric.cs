using ModelDsl.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>The mean over all numbers of something that grows with the error.</summary>
public abstract class ErrorMetric : Metric
{
    private protected ErrorMetric()
    {
    }

    /// <inheritdoc/>
    public override int SumCount(int outputs) => 2;

    /// <inheritdoc/>
    public override void Accumulate(Tensor prediction, Tensor target, Span<double> sums)
    {
        var values = TensorData.Floats(prediction);
        var truths = TensorData.Floats(target);
        for (int i = 0; i < values.Length; i++)
            sums[0] += Of((double)values[i] - truths[i]);
        sums[1] += values.Length;
    }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> sums) => sums[0] / sums[1];

    private protected abstract double Of(double error);
}

/// <summary>The mean of the absolute errors.</summary>
[Measures(Target = TargetKind.Number)]
public sealed class MAE : ErrorMetric
{
    private protected override double Of(double error) => Math.Abs(error);
}

/// <summary>The mean of the squared errors.</summary>
[Measures(Target = TargetKind.Number)]
public sealed class MSE : ErrorMetric
{
    private protected override double Of(double error) => error * error;
}

/// <summary>The root of the mean of the squared errors, in the target's unit.</summary>
[Measures(Target = TargetKind.Number)]
public sealed class RMSE : ErrorMetric
{
    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> sums) => Math.Sqrt(base.Value(sums));

    private protected override double Of(double error) => error * error;
}
