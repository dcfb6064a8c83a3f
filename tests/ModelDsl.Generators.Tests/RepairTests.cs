using ModelDsl.Generators.Analyzers;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>A repair on its way to the editor.</summary>
public class RepairTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a|b\\|c\\")]
    [InlineData("\"quoted\", nameof(X)\n[Next]")]
    public void Comes_out_as_it_went_in(string text)
    {
        var repair = new Repair(text).Set(new Place("Stage", 1), "Option" + text, text).Add("Stage", text);
        Assert.Equal([text, $"{(int)EditKind.Set}", "Option" + text, text, $"{(int)EditKind.Add}", "", text], Repairs.Decode(Repairs.Encode(repair)));
    }

    [Fact]
    public void Equals_another_with_the_same_edits()
    {
        static Repair One() => new Repair("Move it").MoveBefore(new Place("A", 1), new Place("A", 0));
        Assert.Equal(One(), One());
        Assert.Equal(One().GetHashCode(), One().GetHashCode());
        Assert.NotEqual(One(), One().Remove(new Place("A", 1)));
    }
}
