namespace ModelDsl;

/// <summary>The stage learns at this fraction of the optimizer's learning rate.</summary>
/// <param name="factor">The factor.</param>
/// <param name="parts">Public stages of the block used on this stage; none: all of it.</param>
public sealed class LearningRateAttribute(double factor, params string[] parts) : MarkAttribute
{
    /// <summary>The factor.</summary>
    public double Factor => factor;

    /// <summary>Stages of the block used here.</summary>
    public string[] Parts => parts;
}
