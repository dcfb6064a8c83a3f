using System.Text.Json;

// libtorch's random generator belongs to the process, and tests draw from it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ModelDsl.Tests;

/// <summary>Numbers that PyTorch, torchvision and scikit-learn gave (the versions stand in the file).</summary>
internal static class Reference
{
    public static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pytorch_reference.json"))).RootElement;

    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(value => value.GetDouble())];

    public static float[][] Rows(this JsonElement element) => [.. element.EnumerateArray().Select(row => row.Numbers().Select(value => (float)value).ToArray())];

    public static void Near(double expected, double actual, double tolerance = 1e-5) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, got {actual:R}");
}
