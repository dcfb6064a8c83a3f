namespace ModelDsl;

/// <summary>The optimizer shrinks weights beside their gradients, by its WeightDecay: decoupled weight decay. The analyzer tells where a penalty on the same weights says so again. Also on your own.</summary>
/// <param name="standard">The WeightDecay of an optimizer that is not told otherwise.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DecoupledDecayAttribute(double standard = 0) : Attribute
{
    /// <summary>The WeightDecay of an optimizer that is not told otherwise.</summary>
    public double Standard => standard;
}
