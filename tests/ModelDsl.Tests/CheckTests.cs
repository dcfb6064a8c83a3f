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
}
