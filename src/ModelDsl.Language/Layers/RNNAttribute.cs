using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, length, in) to (N, length, size): reads a sequence, its state a function of what it reads and of the state before, as <c>torch.nn.RNN(batch_first=True)</c>. Elman 1990.</summary>
public sealed class RNNAttribute : RecurrentAttribute
{
    /// <summary>A state of this size.</summary>
    public RNNAttribute(int size) : base(size)
    {
    }

    /// <summary>A state of the size that the number member of this name says.</summary>
    public RNNAttribute(string size) : base(size)
    {
    }

    /// <summary>The function of each step.</summary>
    public Nonlinearity Nonlinearity { get; set; } = Nonlinearity.Tanh;

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RNNAttribute(object extra, object size) : base(size)
    {
    }

    internal override Edge Apply(Site site) => Read(site, "RNN", gates: 1, Nonlinearity == Nonlinearity.ReLU ? new Domain(0, double.PositiveInfinity) : new Domain(-1, 1),
        Nonlinearity == Nonlinearity.ReLU ? new Code(", nonLinearity: nn.NonLinearities.ReLU") : null);
}

/// <summary>The function of each step of an <see cref="RNNAttribute"/>.</summary>
public enum Nonlinearity
{
    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>max(0, x).</summary>
    ReLU,
}
