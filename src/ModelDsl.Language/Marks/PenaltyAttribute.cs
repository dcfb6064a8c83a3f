namespace ModelDsl;

/// <summary>A penalty on the weights of a stage.</summary>
public abstract class PenaltyAttribute : MarkAttribute
{
    private protected PenaltyAttribute(object factor) => Factor = factor;

    /// <summary>The factor: a number or the name of one.</summary>
    public object Factor { get; }

    /// <summary>The method of the flat memory that adds its gradient.</summary>
    internal abstract string Method { get; }
}
