using ModelDsl.Language.Graph;
using static ModelDsl.Language.Graph.NumberExpression;

namespace ModelDsl.Language.Tests;

/// <summary>Expressions are equal by what is in them, and remember their hash.</summary>
public class NumberExpressionTests
{
    private static NumberExpression Written => new Conditional(new Binary("<", new Name("Width"), new Integer(8)), new Extreme("max", new Unary("-", new Name("Width")), new Integer(1)), new Monotone("int", new Call("Of", new NumberExpression.Real(0.5))));

    [Fact]
    public void Equal_by_their_pieces()
    {
        Assert.Equal(Written, Written);
        Assert.Equal(Written.GetHashCode(), Written.GetHashCode());
    }

    [Fact]
    public void What_is_changed_is_another()
    {
        var first = (Conditional)Written;
        _ = first.GetHashCode();
        var binary = (Binary)first.Condition;
        var changed = binary with { Operator = ">" };
        Assert.NotEqual(binary, changed);
        Assert.Equal(changed, new Binary(">", new Name("Width"), new Integer(8)));
        Assert.Equal(changed.GetHashCode(), new Binary(">", new Name("Width"), new Integer(8)).GetHashCode());
        Assert.NotEqual<NumberExpression>(new Name("Width"), new Integer(8));
    }
}
