using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>Norms that TorchSharp makes otherwise than PyTorch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Norms
{
    /// <summary>A group norm whose factors are 1 and whose summands are 0: TorchSharp leaves both as the memory was.</summary>
    public static TorchSharp.Modules.GroupNorm GroupNorm(long groups, long channels, double eps = 1e-5, bool affine = true)
    {
        var norm = nn.GroupNorm(groups, channels, eps, affine);
        if (affine)
        {
            nn.init.ones_(norm.weight);
            nn.init.zeros_(norm.bias!);
        }
        return norm;
    }

    /// <summary>A group norm of any number of axes: TorchSharp's takes no vectors.</summary>
    public static Tensor Grouped(TorchSharp.Modules.GroupNorm norm, Tensor input) => input.dim() == 2 ? norm.call(input.unsqueeze(-1)).squeeze(-1) : norm.call(input);
}
