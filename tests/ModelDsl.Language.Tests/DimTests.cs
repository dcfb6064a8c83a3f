using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Tests;

public class DimTests
{
    private static readonly Dim Width = Dim.Of(Variable.Range("Width", 16, 128, 16)), Depth = Dim.Of(Variable.Range("Depth", 1, 8));

    [Fact]
    public void A_sum_is_divided_by_what_it_was_multiplied_with()
    {
        Dim size = Dim.Of(Variable.Range("Size", -9, 9)), other = Dim.Of(Variable.Range("Other", -9, 9)), half = Width / 24;
        Assert.Equal(half + 1, Dim.Exact((half + 1) * size * (other + 3), size * (other + 3)));
        Assert.Equal(size + other, Dim.Exact((size + other) * (size + other), size + other));
        Assert.Equal(2 * size - 1, Dim.Exact((2 * size - 1) * (other - size), other - size));
        Assert.Null(Dim.Exact(size * other + 1, size));
        Assert.Null(Dim.Exact(size * size, size + 1));
        Assert.Null(Dim.Exact(3 * size, 2 * size));
        Assert.Null(Dim.Exact(size, 2));
    }

    [Fact]
    public void Equal_by_meaning()
    {
        Assert.Equal(2 * (Width + Depth), Width + 2 * Depth + Width);
        Assert.Equal((4 * Width + 3) / 4, Width);
        Assert.Equal(Width * Depth, Depth * Width);
        Assert.Equal((Width * Depth).GetHashCode(), (Depth * Width).GetHashCode());
        Assert.NotEqual(Width / 3, Depth / 3);
    }

    [Theory]
    [InlineData("9 * Width * Width + 2 * Width")]
    public void Reads_as_it_was_written(string text) => Assert.Equal(text, (9 * Width * Width + 2 * Width).ToString());

    [Fact]
    public void Text_is_csharp_with_the_right_brackets()
    {
        Assert.Equal("(Width + 2) / 3", ((Width - 1) / 3 + 1).ToString());
        Assert.Equal("12 - Depth", (12 - Depth).ToString());
        Assert.Equal("global::System.Math.Max(1, Depth - 1)", Dim.Max(1, Depth - 1).ToCode(variable => variable.Name).Replace("Depth - 1, 1", "1, Depth - 1"));
        Assert.Equal("Depth == 1 ? 3 : 2 * Width", Dim.If(Dim.Equal(Depth, 1), 3, 2 * Width).ToString());
    }

    [Fact]
    public void A_table_has_the_same_values()
    {
        var flag = Variable.Flag("IsDeep");
        var (width, depth) = (Variable.Range("Width", 16, 64, 16), Variable.Values("Depth", [3, 5, 9]));
        var size = Dim.If(Dim.Of(flag), 7 * Dim.Of(width) / Dim.Of(depth), Dim.Of(width) % Dim.Of(depth));
        var table = size.Tabulated(24)!;
        foreach (long w in (long[])[16, 32, 48, 64])
            foreach (long d in (long[])[3, 5, 9])
                foreach (long f in (long[])[0, 1])
                {
                    var at = new Assignment([width, depth, flag], [w, d, f]);
                    Assert.Equal(f == 1 ? 7 * w / d : w % d, table.Evaluate(at));
                }
        Assert.Null(size.Tabulated(23));
        Assert.Null((Dim.Of(width) / (Dim.Of(depth) - 3)).Tabulated(24));
        Assert.Equal("Depth == 3 ? 5 : (Depth == 9 ? 1 : 3)", (16 / Dim.Of(depth)).Tabulated(3)!.ToString());
        // What is free until data comes stays in it.
        var length = Dim.Of(Variable.Axis("Length"));
        Assert.Equal("Length + (Depth == 3 ? 3 : (Depth == 9 ? 9 : 5))", (length + Dim.Of(depth)).Tabulated(3)!.ToString());
        Assert.Null(length.Tabulated(3));
    }

    [Fact]
    public void What_is_the_same_for_all_values_is_a_number()
    {
        var odd = Dim.Of(Variable.Values("Kernel", [3, 5, 7]));
        var apart = Dim.Of(Variable.Values("Dilation", [1, 2]));
        Dim grows = 2 * (apart * (odd - 1) / 2) - apart * (odd - 1);
        Assert.Null(grows.Constant);
        Assert.Equal(0, grows.Settled(6).Constant);
        Assert.Equal(grows, grows.Settled(5));
        Assert.Null((grows + odd).Settled(6).Constant);
        Assert.Null((8 / (odd - 3)).Settled(6).Constant);
    }

    /// <summary>Behind an optional layer stands what it adds, not the whole size twice.</summary>
    [Fact]
    public void What_both_cases_have_stands_in_front_of_them()
    {
        Dim size = Dim.Of(Variable.Given("Size", min: 1));
        var written = size;
        for (int i = 0; i < 12; i++)
            written = Dim.If(Dim.Of(Variable.Flag("Grows" + i)), written + Dim.Of(Variable.Given("More" + i)), written);
        Assert.True(written.Size < 100, $"{written.Size} parts");
        Assert.Equal("Size + (Grows ? More : 0)", Dim.If(Dim.Of(Variable.Flag("Grows")), size + Dim.Of(Variable.Given("More")), size).ToString());
        Assert.Equal("Grows ? 2 * Size : Size", Dim.If(Dim.Of(Variable.Flag("Grows")), 2 * size, size).ToString());
    }

    [Fact]
    public void Nothing_overflows_in_silence()
    {
        Dim large = long.MaxValue;
        Assert.True((large * Width * 2).IsUnknown);
        Assert.True((Dim.Unknown + 1).IsUnknown);
    }
}
