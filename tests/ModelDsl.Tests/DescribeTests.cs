namespace ModelDsl.Tests;

[Model]
public partial class Described
{
    [Range(8, 64, Step = 8, Default = 16)]
    public partial int Width { get; }

    [Choice]
    public partial bool Deep { get; }

    [Input(1, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Stem { get; }

    [Conv2d(nameof(Width), 3, Padding = 1, When = nameof(Deep)), MaxPool2d(2)]
    public partial Layer Body { get; }

    [Flatten, Linear(8)]
    public partial Layer Features { get; }

    [Use<ByHand>, Linear(2)]
    public partial Layer Kind { get; }
}

/// <summary>The table of stages has torchinfo's columns; the numbers are calculated by hand.</summary>
public class DescribeTests
{
    [Fact]
    public void Shows_what_each_stage_reads_gives_and_costs()
    {
        using var model = new Described(new() { Width = 24, Deep = true });
        Assert.Equal(
        [
            new("Stem", "Conv2d, BatchNorm, ReLU", "(N, 1, 8, 8)", "(N, 24, 8, 8)", 24 * 9 + 2 * 24, 24 * 9 * 64),
            new("Body", "Conv2d if Deep, MaxPool2d", "(N, 24, 8, 8)", "(N, 24, 4, 4)", 24 * 24 * 9 + 24, 24 * 24 * 9 * 64),
            new("Features", "Flatten, Linear", "(N, 24, 4, 4)", "(N, 8)", 384 * 8 + 8, 384 * 8),
            new("Kind", "Use<ByHand>, Linear", "(N, 8)", "(N, 2)", 36 + 10, null),
        ], model.Describe());
    }

    [Fact]
    public void What_is_absent_costs_nothing()
    {
        using var model = new Described();
        Assert.Equal(new("Body", "Conv2d if Deep, MaxPool2d", "(N, 16, 8, 8)", "(N, 16, 4, 4)", 0, 0), model.Describe()[1]);
        Assert.Equal("Stem             (N, 1, 8, 8)         (N, 16, 8, 8)                 176            9,216  Conv2d, BatchNorm, ReLU", model.Describe()[0].ToString());
    }
}
