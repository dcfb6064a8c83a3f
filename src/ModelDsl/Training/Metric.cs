using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>
/// Measures predictions against targets, for people to read and callbacks to watch. A word for the stage with the loss. Derive from it to write your own, with
/// <see cref="MeasuresAttribute"/> on the class: it is a sum over examples and a number made of the sums, so that batches and data sets of any size give the same.
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class Metric : Attribute
{
    /// <summary>How many sums it keeps, where a prediction has this many numbers per example.</summary>
    public abstract int SumCount(int outputs);

    /// <summary>Adds a batch. Called inside a dispose scope and without gradients.</summary>
    /// <param name="prediction">What the stage gave, raw: (N, ...).</param>
    /// <param name="target">The truth: class indices (N, ...), Int64, with -100 for those that the loss leaves out, or numbers in the prediction's shape, Float32. Where the loss takes distributions, a metric of classes gets the likeliest.</param>
    /// <param name="sums">The sums so far, to be added to.</param>
    public abstract void Accumulate(Tensor prediction, Tensor target, Span<double> sums);

    /// <summary>The number that the sums come to.</summary>
    public abstract double Value(ReadOnlySpan<double> sums);
}

/// <summary>What a metric fits, for the analyzer and for callbacks that look for the best epoch.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MeasuresAttribute : Attribute
{
    /// <summary>Higher values are better.</summary>
    public bool Higher { get; set; }

    /// <summary>The targets it can judge.</summary>
    public TargetKind Target { get; set; }
}

/// <summary>Kinds of targets.</summary>
public enum TargetKind
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>Classes: class indices, or numbers that are 0 or 1 under a BCEWithLogitsLoss or BCELoss.</summary>
    Class,

    /// <summary>Numbers.</summary>
    Number,
}
