using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>Its size is C# that is not read.</summary>
[Block]
public partial class Widened
{
    [Argument]
    public partial int Width { get; }

    private int Wide => Width * int.Parse("4", System.Globalization.CultureInfo.InvariantCulture);

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Neither it, nor how far apart its places stand.</summary>
[Block]
public partial class Stepped
{
    [Argument]
    public partial int Width { get; }

    private int Wide => Width * int.Parse("4", System.Globalization.CultureInfo.InvariantCulture);

    private int Step => int.Parse("2", System.Globalization.CultureInfo.InvariantCulture);

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Wide), 3, Stride = nameof(Step), Padding = 1), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Uses another, and gives what that gives.</summary>
[Block]
public partial class Around
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Use<Widened>(nameof(Width)), Use<Widened>(2), LayerNorm, Linear(nameof(Width))]
    public partial Layer A { get; }

    [Use<Widened>(3)]
    public partial Layer Y { get; }
}

/// <summary>What comes after them is made to fit, whatever is there, and however often.</summary>
[Model, Adam]
public partial class Fitted
{
    [Range(0, 3)]
    public partial int Depth { get; }

    [Choice(true, false)]
    public partial bool Wide { get; }

    private int More => Hidden.Features + 1;

    [Input(8)]
    public partial Layer X { get; }

    [Use<Around>(4), Use<Widened>(8, When = nameof(Wide)), Use<Widened>(2, Repeat = nameof(Depth)), LayerNorm]
    public partial Layer Hidden { get; }

    [Linear(nameof(More)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

[Model, Adam, Training(Epochs = 1, BatchSize = 2)]
public partial class FittedImage
{
    [Choice(4, 5)]
    public partial int Groups { get; }

    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Use<Stepped>(4), GroupNorm(nameof(Groups)), Use<Stepped>(8)]
    public partial Layer A { get; }

    [Use<Stepped>(8)]
    public partial Layer B { get; }

    [From(nameof(A)), Use<Stepped>(8), Add(nameof(B))]
    public partial Layer C { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(7), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>A length that only data brings, halved by a step that is not read.</summary>
[Block]
public partial class SteppedSeries
{
    private int Step => int.Parse("2", System.Globalization.CultureInfo.InvariantCulture);

    [Input]
    public partial Layer X { get; }

    [Conv1d(6, 3, Stride = nameof(Step), Padding = 1), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Whether the length is free only a use of it knows.</summary>
[Block]
public partial class AroundSeries
{
    [Input]
    public partial Layer X { get; }

    [Use<SteppedSeries>, Conv1d(5, 3, Padding = 1), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class FittedAround
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(3, nameof(Length))]
    public partial Layer X { get; }

    [Use<AroundSeries>, Conv1d(4, 3)]
    public partial Layer Y { get; }
}

[Model]
public partial class FittedShort
{
    [Input(3, 8)]
    public partial Layer X { get; }

    [Use<AroundSeries>, Flatten, Linear(2)]
    public partial Layer Y { get; }
}

[Model]
public partial class FittedSeries
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(3, nameof(Length))]
    public partial Layer X { get; }

    [Use<SteppedSeries>, Conv1d(4, 3)]
    public partial Layer Y { get; }
}

public enum Depth { Shallow, Deep }

/// <summary>As deep as it is told.</summary>
[Block]
public partial class AsDeep
{
    [Choice]
    public partial Depth Depth { get; }

    private int Wide => Depth == Depth.Deep ? 16 : 8;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Which member of an enum it is only the program knows.</summary>
[Model]
public partial class UnreadDepth
{
    [Choice(6, 9)]
    public partial int Groups { get; }

    private Depth Depth => (Depth)int.Parse("1", System.Globalization.CultureInfo.InvariantCulture);

    private int Wide => Depth == Depth.Deep ? 12 : 10;

    [Input(8)]
    public partial Layer X { get; }

    [Use<AsDeep>, With(nameof(AsDeep.Depth), nameof(Depth)), Linear(nameof(Wide)), GroupNorm(nameof(Groups))]
    public partial Layer Y { get; }
}

/// <summary>What a stage costs behind such a block is known once that is made.</summary>
[Model, Budget(Macs = 100)]
public partial class Budgeted
{
    [Choice(1, 10)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Use<Widened>(nameof(Width))]
    public partial Layer Hidden { get; }

    [Linear(5)]
    public partial Layer Y { get; }
}

/// <summary>Sizes that only the C# of a block tells are asked of the block that was made.</summary>
public class UnreadSizeTests
{
    [Theory, InlineData(0, false, 12), InlineData(0, true, 32), InlineData(1, false, 8), InlineData(3, true, 8)]
    public void What_follows_such_a_block_is_made_to_fit(int depth, bool wide, int features)
    {
        using var model = new Fitted(new() { Depth = depth, Wide = wide });
        Assert.Equal(features, model.Hidden.Features);
        Assert.Equal([2, 3], model.call(rand(2, 8)).shape);
        Assert.Equal([features + 1, features], model.state_dict()["y.0.weight"].shape);
    }

    [Fact]
    public void What_is_not_proven_of_it_is_checked_behind_it()
    {
        using var model = new FittedImage(new() { Groups = 4 });
        Assert.Equal([2, 7], model.call(rand(2, 3, 16, 16)).shape);
        Assert.Equal([32, 2, 2], model.C.Sizes);
        Assert.Equal("'GroupNorm' needs the channels it reads divisible by Groups, and A.Wide is not", Assert.Throws<ArgumentException>(() => new FittedImage(new() { Groups = 5 })).Message);
    }

    [Fact]
    public void It_trains_and_says_what_it_costs()
    {
        using var model = new FittedImage(new() { Groups = 4 });
        using var trainer = new FittedImage.Trainer(model) { Progress = null };
        var rows = Enumerable.Range(0, 4).Select(i => new FittedImage.Example(new float[3 * 16 * 16], new float[7])).ToDataset();
        Assert.Single(trainer.Fit(rows).Epochs);
        Assert.Equal(model.parameters().Sum(parameter => parameter.numel()), model.Describe().Sum(stage => stage.Parameters));
    }

    [Fact]
    public void A_length_that_data_brings_stays_free()
    {
        using var model = new FittedSeries();
        Assert.Equal([2, 4, 2], model.call(rand(2, 3, 8)).shape);
        Assert.Equal([2, 4, 8], model.call(rand(2, 3, 20)).shape);
        Assert.True(model.Y.IsFree(2));

        using var around = new FittedAround();
        Assert.Equal([2, 4, 8], around.call(rand(2, 3, 20)).shape);
        Assert.True(around.Y.IsFree(2));
        using var fixedLength = new FittedShort();
        Assert.Equal([2, 2], fixedLength.call(rand(2, 3, 8)).shape);
        Assert.Equal([2, 20], fixedLength.state_dict()["y.2.weight"].shape);
    }

    [Fact]
    public void A_member_of_an_enum_that_is_not_read_is_what_it_is()
    {
        using var model = new UnreadDepth(new() { Groups = 6 });
        Assert.Equal([16, 8], model.state_dict()["y.0.y.weight"].shape);
        Assert.Equal([2, 12], model.call(rand(2, 8)).shape);
        Assert.Equal("'GroupNorm' needs the channels it reads divisible by Groups, and Depth == 1 ? 12 : 10 is not", Assert.Throws<ArgumentException>(() => new UnreadDepth(new() { Groups = 9 })).Message);
    }

    [Fact]
    public void A_budget_is_checked_when_all_is_made()
    {
        using var model = new Budgeted(new() { Width = 1 });
        Assert.StartsWith("'Budget.Macs' is 100, and 'Budgeted' has more multiply-accumulates", Assert.Throws<ArgumentException>(() => new Budgeted(new() { Width = 10 })).Message, StringComparison.Ordinal);
    }
}
