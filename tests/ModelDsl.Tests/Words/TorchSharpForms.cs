using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ModelDsl.Tests;

/// <summary>The refused and accepted forms of the rows, written by hand in TorchSharp.</summary>
internal static class TorchSharpForms
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Forms = new()
    {
        ["Conv2d(4, 10)"] = x => nn.Conv2d(3, 4, 10).call(x),
        ["Conv2d(4, 8)"] = x => nn.Conv2d(3, 4, 8).call(x),
        ["Conv2d(8, 3, Groups = 3)"] = x => nn.Conv2d(4, 8, 3, groups: 3).call(x),
        ["Conv2d(8, 3, Groups = 4)"] = x => nn.Conv2d(4, 8, 3, groups: 4).call(x),
        ["Conv1d(4, 21)"] = x => nn.Conv1d(3, 4, 21).call(x),
        ["Conv1d(4, 20)"] = x => nn.Conv1d(3, 4, 20).call(x),
        ["MaxPool2d(9)"] = x => F.max_pool2d(x, 9),
        ["MaxPool2d(8)"] = x => F.max_pool2d(x, 8),
        ["AvgPool2d(9)"] = x => F.avg_pool2d(x, 9),
        ["AvgPool2d(8)"] = x => F.avg_pool2d(x, 8),
        ["Linear(6), Add(nameof(X))"] = x => nn.Linear(7, 6).call(x) + x,
        ["Linear(7), Add(nameof(X))"] = x => nn.Linear(7, 7).call(x) + x,
        ["Conv2d(3, 2), Concat(nameof(X))"] = x => cat([nn.Conv2d(3, 3, 2).call(x), x], 1),
        ["Conv2d(3, 1), Concat(nameof(X))"] = x => cat([nn.Conv2d(3, 3, 1).call(x), x], 1),
        ["MultiheadAttention(5)"] = x => Attend(x, 5),
        ["MultiheadAttention(6)"] = x => Attend(x, 6),
    };

    private static Tensor Attend(Tensor x, long heads) => nn.MultiheadAttention(x.size(-1), heads).call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1)).Item1;

    public static Tensor Apply(string words, Tensor x) => Forms[words](x);
}
