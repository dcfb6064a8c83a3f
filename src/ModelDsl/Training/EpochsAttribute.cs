namespace ModelDsl;

/// <summary>
/// The option counts epochs. The analyzer tells where the run has too few of them for it to matter, by <see cref="TrainingAttribute.Epochs"/>. On options of schedules and callbacks,
/// also your own; a value of 0 says nothing.
/// </summary>
/// <param name="otherwise">What happens then, behind a colon: "it never stops the run".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EpochsAttribute(string otherwise) : Attribute
{
    /// <summary>What happens where the run is over before.</summary>
    public string Otherwise => otherwise;

    /// <summary>As many epochs as the run has are not too many.</summary>
    public bool MayBeAll { get; set; }

    /// <summary>What happens where the run goes on after them. Null: it may go on.</summary>
    public string? Shorter { get; set; }

    /// <summary>The option whose epochs come before these.</summary>
    public string? After { get; set; }
}
