using Microsoft.CodeAnalysis;
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

    /// <summary>Each has its own places; one whose place is not there is left out, with its title.</summary>
    [Theory]
    [InlineData("A", "B", "first,second")]
    [InlineData("", "B", "second")]
    [InlineData("A", "", "first")]
    public void Brings_an_alternative(string first, string second, string offered)
    {
        var repair = new Repair("first").MoveBefore(new Place(first, 1), new Place(first, 0)).Or(new Repair("second").Remove(new Place(second)));
        var diagnostic = Repairs.Diagnose(Language.Rules.Unused, Location.None, "", repair, place => place.Member.Length == 0 ? null : Location.Create(place.Member, default, default));
        Assert.Equal(offered, string.Join(",", Repairs.Of(diagnostic).Select(one => one.Title)));
        foreach (var (title, edits) in Repairs.Of(diagnostic))
            Assert.Equal(title == "first" ? first : second, Assert.Single(edits).At.GetLineSpan().Path);
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
