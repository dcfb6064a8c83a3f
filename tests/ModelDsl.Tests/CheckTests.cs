using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>A module written by hand: 36 numbers, of which nobody but its code knows.</summary>
[Block, Shape(4)]
public sealed class ByHand : nn.Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.Linear map = nn.Linear(8, 4);

    public ByHand() : base(nameof(ByHand)) => RegisterComponents();

    public override Tensor forward(Tensor input) => map.call(input);
}

[Model, Budget(Params = 46)]
public partial class JustFits
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<ByHand>, Linear(2)]
    public partial Layer Y { get; }
}

[Model, Budget(Params = 45)]
public partial class OneTooMany
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<ByHand>, Linear(2)]
    public partial Layer Y { get; }
}

/// <summary>A number that the compiler cannot follow, in products that do not fit into an int.</summary>
[Model, Budget(Macs = 3e9)]
public partial class Asked
{
    [Range(1, 1_000_000)]
    public partial int Length { get; }

    int Width => int.Parse("4", System.Globalization.CultureInfo.InvariantCulture);

    [Input(nameof(Length), 1000)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

/// <summary>What data brings is not asked for before there is any.</summary>
[Model]
public partial class OfDataLength
{
    int Asked => int.Parse("3", System.Globalization.CultureInfo.InvariantCulture);

    int Kernel => Math.Max(1, Asked);

    [Axis(Min = 4)]
    public partial int Length { get; }

    [Input(3, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(8, nameof(Kernel))]
    public partial Layer Y { get; }
}

/// <summary>As many layers as the program says, each as wide as its entry of a list; of more than four there is none.</summary>
[Model]
public partial class Counted
{
    private static readonly int[] Widths = [16, 32, 64, 128];

    [Range(2, 5, Default = 4)]
    public partial int Wanted { get; }

    int Layers => Enumerable.Range(0, Wanted).Count();

    int WidthOf(int i) => Widths[i];

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(WidthOf), Repeat = nameof(Layers))]
    public partial Layer Y { get; }
}

[Block]
public partial class Unpadded
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(4, 3), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Each layer makes the image smaller, until none is left.</summary>
[Model]
public partial class Shrinking
{
    [Range(10, 100)]
    public partial int Limit { get; }

    int Layers
    {
        get
        {
            int layers = 0;
            for (int limit = 10; limit <= Limit; limit *= 2)
                layers++;
            return layers;
        }
    }

    [Input(3, 12, 12)]
    public partial Layer X { get; }

    [Use<Unpadded>(Repeat = nameof(Layers))]
    public partial Layer Y { get; }
}

/// <summary>Whether it adds what it got is C# that is not read.</summary>
[Block]
public partial class Alike
{
    [Argument]
    public partial int Width { get; }

    private bool IsAlike => new[] { X.Channels / 2 }.Contains(Width / 2);

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Padding = 1), Skip(nameof(X), When = nameof(IsAlike))]
    public partial Layer Y { get; }
}

[Model]
public partial class Alikes
{
    [Choice(3, 8)]
    public partial int Width { get; }

    [Input(2, 6, 6)]
    public partial Layer Image { get; }

    [Use<Alike>(nameof(Width)), ReLU, Use<Alike>(16)]
    public partial Layer Y { get; }
}

/// <summary>What could not be proven when it was compiled is checked when the model is built.</summary>
public class CheckTests
{
    [Fact]
    public void Parameters_of_modules_written_by_hand_are_counted()
    {
        using var model = new JustFits();
        Assert.Equal(46, model.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal("'Budget.Params' is 45, and 'OneTooMany' has more parameters", Assert.Throws<ArgumentException>(() => new OneTooMany()).Message);
    }

    [Fact]
    public void Products_that_do_not_fit_into_an_int_are_calculated_right()
    {
        using var model = new Asked(new() { Length = 750_000 });
        Assert.StartsWith("'Budget.Macs' is 3,000,000,000, and 'Asked' has more multiply-accumulates", Assert.Throws<ArgumentException>(() => new Asked(new() { Length = 750_001 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_of_the_data_is_not_asked_for_before_there_is_data()
    {
        using var model = new OfDataLength();
        Assert.Equal([2, 8, 5], model.call(rand(2, 3, 7)).shape);
    }

    [Theory, InlineData(2, 32), InlineData(3, 64), InlineData(4, 128)]
    public void Layers_that_only_the_program_counts_are_as_many_as_it_says(int wanted, int width)
    {
        using var model = new Counted(new() { Wanted = wanted });
        Assert.Equal([2, width], model.call(rand(2, 8)).shape);
    }

    [Fact]
    public void More_of_them_than_can_be_are_refused_when_the_model_is_built() =>
        Assert.Equal("'Linear' is repeated up to Layers times, each time otherwise than before; at most 4 are possible: lower the upper bound", Assert.Throws<ArgumentException>(() => new Counted(new() { Wanted = 5 })).Message);

    [Fact]
    public void As_many_as_the_sizes_allow_are_built()
    {
        using (var model = new Shrinking(new() { Limit = 45 }))
            Assert.Equal([2, 4, 6, 6], model.call(rand(2, 3, 12, 12)).shape);
        using (var model = new Shrinking(new() { Limit = 100 }))
            Assert.Equal([2, 4, 4, 4], model.call(rand(2, 3, 12, 12)).shape);
    }

    [Fact]
    public void What_hangs_on_the_own_code_of_a_block_is_checked_where_it_is_made()
    {
        using (var model = new Alikes(new() { Width = 8 }))
            Assert.Equal([2, 16, 6, 6], model.call(rand(2, 2, 6, 6)).shape);
        Assert.StartsWith("'Skip' adds X ", Assert.Throws<ArgumentException>(() => new Alikes(new() { Width = 3 })).Message, StringComparison.Ordinal);
    }
}
