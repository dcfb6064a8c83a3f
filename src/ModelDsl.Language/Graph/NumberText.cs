using System.Globalization;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>The C# of a piece of a derived number, which stands for it in proofs, messages and checks.</summary>
internal static class NumberText
{
    /// <summary>Null where it cannot be written outside of its member.</summary>
    public static string? Of(NumberExpression expression, Member member, Dim? index) => expression switch
    {
        NumberExpression.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        NumberExpression.Real real => Written(real.Value),
        NumberExpression.Name { Text: var name } => !Derivation.IsIndex(member, name) ? Names.Member(name) : index?.Constant?.ToString(CultureInfo.InvariantCulture),
        NumberExpression.Call call => Of(call.Argument, member, index) is { } argument ? $"{Names.Member(call.Method)}({argument})" : null,
        NumberExpression.Unary unary => Of(unary.Operand, member, index) is { } operand ? $"{unary.Operator}{Closed(unary.Operand, operand)}" : null,
        NumberExpression.Binary binary => Both(binary.Left, binary.Right, member, index) is var (left, right) ? $"{Closed(binary.Left, left)} {binary.Operator} {Closed(binary.Right, right)}" : null,
        NumberExpression.Extreme extreme => Both(extreme.Left, extreme.Right, member, index) is var (first, second) ? $"Math.{(extreme.Function == "min" ? "Min" : "Max")}({first}, {second})" : null,
        NumberExpression.Conditional conditional => Of(conditional.Condition, member, index) is { } condition && Both(conditional.Then, conditional.Otherwise, member, index) is var (then, otherwise) ? $"{Closed(conditional.Condition, condition)} ? {Closed(conditional.Then, then)} : {Closed(conditional.Otherwise, otherwise)}" : null,
        NumberExpression.Monotone { Function: "int" } cast => Of(cast.Operand, member, index) is { } real ? $"(int){Closed(cast.Operand, real)}" : null,
        NumberExpression.Monotone of => Of(of.Operand, member, index) is { } inside ? $"Math.{char.ToUpperInvariant(of.Function[0])}{of.Function.Substring(1)}({inside})" : null,
        _ => null,
    };

    private static (string, string)? Both(NumberExpression a, NumberExpression b, Member member, Dim? index) => Of(a, member, index) is { } first && Of(b, member, index) is { } second ? (first, second) : null;

    // In brackets if it is made of several.
    private static string Closed(NumberExpression expression, string text) => expression is NumberExpression.Binary or NumberExpression.Conditional or NumberExpression.Unary || text.StartsWith("-", System.StringComparison.Ordinal) ? $"({text})" : text;

    // Never as a whole number, whose quotients are others.
    private static string Written(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text;
    }
}
