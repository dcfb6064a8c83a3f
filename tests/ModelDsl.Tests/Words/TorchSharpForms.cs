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
        ["Reshape(5, 5)"] = x => x.reshape(-1, 5, 5),
        ["Reshape(3, 8)"] = x => x.reshape(-1, 3, 8),
        ["Reshape(5, -1)"] = x => x.reshape(2, 5, -1),
        ["Reshape(3, -1)"] = x => x.reshape(2, 3, -1),
        ["Sum(3)"] = x => x.sum(3),
        ["Sum(2)"] = x => x.sum(2),
        ["Mean(3)"] = x => x.mean([3]),
        ["Mean(2)"] = x => x.mean([2]),
        ["Max(3)"] = x => x.max(3).values,
        ["Max(2)"] = x => x.max(2).values,
        ["Select(2, 6)"] = x => x.select(2, 6),
        ["Select(2, 5)"] = x => x.select(2, 5),
        ["Transpose(1, 3)"] = x => x.transpose(1, 3),
        ["Transpose(1, 2)"] = x => x.transpose(1, 2),
        ["Permute(1, 1, 2)"] = x => x.permute(0, 1, 1, 2),
        ["Permute(2, 1, 3)"] = x => x.permute(0, 2, 1, 3),
        ["Unsqueeze(4)"] = x => x.unsqueeze(4),
        ["Unsqueeze(3)"] = x => x.unsqueeze(3),
        ["Linear(5), Stack(nameof(X))"] = x => stack([nn.Linear(6, 5).call(x), x], 1),
        ["Linear(6), Stack(nameof(X))"] = x => stack([nn.Linear(6, 6).call(x), x], 1),
        ["Conv3d(4, 6)"] = x => nn.Conv3d(4, 4, 6).call(x),
        ["Conv3d(4, 5)"] = x => nn.Conv3d(4, 4, 5).call(x),
        ["ConvTranspose2d(4, 2, OutputPadding = 1)"] = x => nn.ConvTranspose2d(3, 4, 2, output_padding: 1).call(x),
        ["ConvTranspose2d(4, 2, OutputPadding = 1, Stride = 2)"] = x => nn.ConvTranspose2d(3, 4, 2, output_padding: 1, stride: 2).call(x),
        ["MaxPool1d(10)"] = x => F.max_pool1d(x, 10),
        ["MaxPool1d(9)"] = x => F.max_pool1d(x, 9),
        ["AvgPool1d(10)"] = x => F.avg_pool1d(x, 10),
        ["AvgPool1d(9)"] = x => F.avg_pool1d(x, 9),
        ["GroupNorm(5)"] = x => nn.GroupNorm(5, 12).call(x),
        ["GroupNorm(6)"] = x => nn.GroupNorm(6, 12).call(x),
        ["MultiheadAttention(5)"] = x => Attend(x, 5),
        ["MultiheadAttention(6)"] = x => Attend(x, 6),
    };

    private static Tensor Attend(Tensor x, long heads) => nn.MultiheadAttention(x.size(-1), heads).call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1)).Item1;

    public static Tensor Apply(string words, Tensor x) => Forms[words](x);
}
