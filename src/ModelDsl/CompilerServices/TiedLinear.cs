using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>A linear map with a weight that another module owns and a bias of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TiedLinear : nn.Module<Tensor, Tensor, Tensor>
{
    /// <summary>The bias begins as that of a <c>Linear</c>.</summary>
    public TiedLinear(long inputs, long features) : base(nameof(TiedLinear))
    {
        double bound = 1 / Math.Sqrt(inputs);
        register_parameter("bias", nn.Parameter(nn.init.uniform_(empty(features), -bound, bound)));
    }

    /// <summary>(N, ..., inputs) and (features, inputs) to (N, ..., features).</summary>
    public override Tensor forward(Tensor value, Tensor weight) => nn.functional.linear(value, weight, get_parameter("bias"));

    /// <summary>The parts are registered by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
