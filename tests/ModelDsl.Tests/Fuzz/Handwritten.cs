using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests.Fuzz;

/// <summary>What random models take from C#: an enum, methods for [Call], a module for [Use].</summary>
internal static class Handwritten
{
    public const string Block = "MeanOverAll";

    public const string Source = """
        using ModelDsl;

        public enum Mode { Plain, Wide = 3, Deep = 5 }

        [Block, Shape("features")]
        public sealed class MeanOverAll(int features) : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>(nameof(MeanOverAll))
        {
            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor x) => x.to(TorchSharp.torch.float32).reshape([x.shape[0], -1]).mean([1], keepdim: true).expand(-1, features).clone();
        }

        """;

    public static readonly (string Name, double Value)[] Modes = [("Plain", 0), ("Wide", 3), ("Deep", 5)];

    public static readonly Dictionary<string, (string Source, int Stages, Func<Tensor[], Tensor> Call)> Methods = new()
    {
        ["Twice"] = ("    [return: Shape]\n    private static TorchSharp.torch.Tensor Twice(TorchSharp.torch.Tensor x) => (x + x).to(TorchSharp.torch.float32);\n\n", 0, x => (x[0] + x[0]).to(float32)),
        ["Gated"] = ("    [return: Shape]\n    private static TorchSharp.torch.Tensor Gated(TorchSharp.torch.Tensor x, TorchSharp.torch.Tensor gate) => x * gate.to(TorchSharp.torch.float32).reshape([gate.shape[0], -1]).mean([1]).reshape([-1, .. System.Linq.Enumerable.Repeat(1L, (int)x.dim() - 1)]);\n\n", 1,
            x => x[0] * x[1].to(float32).reshape([x[1].shape[0], -1]).mean([1]).reshape([-1, .. Enumerable.Repeat(1L, (int)x[0].dim() - 1)])),
        ["Summary"] = ("    [return: Shape(3)]\n    private static TorchSharp.torch.Tensor Summary(TorchSharp.torch.Tensor x) => x.to(TorchSharp.torch.float32).reshape([x.shape[0], -1]).mean([1], keepdim: true).expand(-1, 3).clone();\n\n", 0, x => MeanOverAll(x[0], 3)),
    };

    /// <summary>What the module does, by hand.</summary>
    public static Tensor MeanOverAll(Tensor x, long features) => x.to(float32).reshape([x.shape[0], -1]).mean([1], keepdim: true).expand(-1, features).clone();
}
