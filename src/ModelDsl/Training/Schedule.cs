namespace ModelDsl;

/// <summary>
/// Moves the learning rate. A schedule is a pure function of where training stands: it remembers nothing, so nothing has to be saved for it.
/// A word for the class of a model; derive from it to write your own.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class Schedule : Attribute
{
    /// <summary>The rates of the step at <paramref name="point"/>, for an optimizer with this learning rate.</summary>
    public abstract Rates At(SchedulePoint point, double learningRate);

    /// <summary>From <paramref name="start"/> to <paramref name="end"/> along half a cosine.</summary>
    protected static double Cosine(double start, double end, double fraction) => end + (start - end) / 2 * (1 + Math.Cos(Math.PI * fraction));

    /// <summary>From <paramref name="start"/> to <paramref name="end"/> along a line.</summary>
    protected static double Line(double start, double end, double fraction) => start + (end - start) * fraction;
}

/// <summary>Where training stands.</summary>
/// <param name="Step">Steps done before this one.</param>
/// <param name="StepsPerEpoch">Steps of one epoch.</param>
/// <param name="Epochs">Epochs of the whole run.</param>
/// <param name="History">The epochs done, with what they measured.</param>
/// <param name="Columns">What the values of an epoch are; the loss is the first.</param>
public readonly record struct SchedulePoint(long Step, long StepsPerEpoch, int Epochs, IReadOnlyList<EpochResult> History, IReadOnlyList<CompilerServices.RunColumn> Columns)
{
    /// <summary>Steps of the whole run.</summary>
    public long TotalSteps => StepsPerEpoch * Epochs;

    /// <summary>Epochs done.</summary>
    public int Epoch => (int)(Step / Math.Max(1, StepsPerEpoch));
}
