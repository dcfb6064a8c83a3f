using System.ComponentModel;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// Attention with several heads (Vaswani et al. 2017, arXiv:1706.03762), batch first, with the keys, initial weights and results of <c>torch.nn.MultiheadAttention</c>.
/// TorchSharp's own wants the time first, adds masks that are flags, and fails where keys are of another size than queries.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly long _features, _heads;
    private readonly bool _isCausal, _hasOneSize;
    private readonly double _dropout;
    private readonly Linear _out;

    /// <summary>Queries of <paramref name="features"/> numbers, keys and values from a memory of as many or of <paramref name="memory"/>.</summary>
    public MultiheadAttention(long features, long heads, long? memory = null, bool causal = false, double dropout = 0, bool bias = true) : base(nameof(MultiheadAttention))
    {
        (_features, _heads, _isCausal, _dropout) = (features, heads, causal, dropout);
        long keys = memory ?? features;
        _hasOneSize = keys == features;
        string[] weights = _hasOneSize ? ["in_proj_weight"] : ["q_proj_weight", "k_proj_weight", "v_proj_weight"];
        long[][] sizes = _hasOneSize ? [[3 * features, features]] : [[features, features], [features, keys], [features, keys]];
        foreach (var (weight, size) in weights.Zip(sizes))
            register_parameter(weight, nn.Parameter(empty(size)));
        if (bias)
            register_parameter("in_proj_bias", nn.Parameter(zeros(3 * features)));
        _out = nn.Linear(features, features, hasBias: bias);
        register_module("out_proj", _out);
        foreach (string weight in weights)                             // behind out_proj, as PyTorch draws them
            nn.init.xavier_uniform_(get_parameter(weight)!);
        if (bias)
            nn.init.zeros_(_out.bias!);
    }

    /// <summary>(N, L, features) and (N, S, memory) to (N, L, features); for self-attention both are the same.</summary>
    public override Tensor forward(Tensor value, Tensor memory)
    {
        using var scope = NewDisposeScope();
        var (query, key, content) = Project(value, memory);
        var heads = nn.functional.scaled_dot_product_attention(Split(query), Split(key), Split(content), p: training ? _dropout : 0, is_casual: _isCausal);
        return _out.call(heads.transpose(1, 2).flatten(2)).MoveToOuterDisposeScope();
    }

    /// <summary>The parts are registered by name.</summary>
    protected override void RegisterComponents()
    {
    }

    private (Tensor Query, Tensor Key, Tensor Content) Project(Tensor value, Tensor memory)
    {
        var bias = get_parameter("in_proj_bias");
        if (_hasOneSize && ReferenceEquals(value, memory))
        {
            var all = nn.functional.linear(value, get_parameter("in_proj_weight")!, bias).chunk(3, -1);
            return (all[0], all[1], all[2]);
        }
        var weights = _hasOneSize ? get_parameter("in_proj_weight")!.chunk(3, 0) : [get_parameter("q_proj_weight")!, get_parameter("k_proj_weight")!, get_parameter("v_proj_weight")!];
        var biases = bias?.chunk(3, 0);
        return (nn.functional.linear(value, weights[0], biases?[0]), nn.functional.linear(memory, weights[1], biases?[1]), nn.functional.linear(memory, weights[2], biases?[2]));
    }

    // (N, L, features) to (N, heads, L, features / heads).
    private Tensor Split(Tensor value) => value.view(value.size(0), value.size(1), _heads, _features / _heads).transpose(1, 2);
}
