namespace ModelDsl;

/// <summary>Adds a penalty to what the stage's weights are trained on: the factor times the sum of the squares of its weights (tensors of two or more dimensions; biases and norms are left alone), as Keras' kernel_regularizer. The reported loss is without it.</summary>
public sealed class L2Attribute : PenaltyAttribute
{
    /// <summary>The penalty is factor * sum(w * w).</summary>
    public L2Attribute(double factor) : base(factor)
    {
    }

    /// <summary>The factor is the number member of this name.</summary>
    public L2Attribute(string factor) : base(factor)
    {
    }

    internal override string Method => "AddL2";
}
