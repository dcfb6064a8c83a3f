using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Judges the final value of its stage against a target, whose type and shape it fixes. Several losses of a model are added with their weights.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class LossBaseAttribute : Attribute
{
    private protected LossBaseAttribute()
    {
    }

    /// <summary>The factor of this loss in the sum of all: a number or the name of one. 1 if not set.</summary>
    public object Weight { get; set; } = 1.0;

    /// <summary>True: every example brings a weight, the loss is the weighted mean over the batch.</summary>
    public bool SampleWeights { get; set; }

    /// <summary>The stage's value as probabilities, where the loss is one of classification; null elsewhere.</summary>
    internal virtual Code? Probabilities => null;

    /// <summary>The stage's value as raw values, which metrics of classes judge: above 0 is yes, the highest is the class.</summary>
    internal virtual Code Raw => (Code)$"{Prediction}";

    private protected static Hole Prediction { get; } = new(HoleKind.Prediction);

    /// <summary>Whether it turns any numbers into probabilities itself.</summary>
    internal virtual bool WantsRawValues => false;

    /// <summary>Whether its target is numbers of any size.</summary>
    internal virtual bool ComparesNumbers => false;

    /// <summary>What the loss demands of prediction and target, and the call that computes it.</summary>
    internal abstract void Judge(LossSite site);
}
