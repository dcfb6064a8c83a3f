using System;

namespace ModelDsl;

/// <summary>
/// What the model may cost at most. Proven for every value of every hyperparameter; where one point of the search space costs more, it is an error that shows the smallest such point.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>Its parameters, those of frozen stages too, as PyTorch counts them.</summary>
    public double Params { get; set; }

    /// <summary>Multiply-accumulates for one example: convolutions, linear maps and matrix products, as fvcore and torchvision count them.</summary>
    public double Macs { get; set; }

    /// <summary>What the operations give for one example, in MB of 1,000,000 bytes. An operation that writes over its input, or looks at it in another shape, takes no memory.</summary>
    public double ActivationMb { get; set; }

    /// <summary>The points of the search grid: the product of the numbers of values of all hyperparameters.</summary>
    public double Trials { get; set; }
}
