using System.Globalization;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>The C# of a piece of a derived number, which stands for it in proofs, messages and checks.</summary>
internal static class NumberText
{
    /// <summary>For messages, or as code with the names of members in braces; null where it cannot be written outside of its member. An index that is not known has this name, if any.</summary>
    public static string? Of(NumberExpression expression, Member member, Dim? at, bool isCode = false, string? index = null) => expression switch
    {
        NumberExpression.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        NumberExpression.Real real => Written(real.Value),
        NumberExpression.Name { Text: var name } => !Derivation.IsIndex(member, name) ? Named(name, isCode) : at?.Constant?.ToString(CultureInfo.InvariantCulture) ?? index,
        NumberExpression.Call call => Of(call.Argument, member, at, isCode, index) is { } argument ? $"{Named(call.Method, isCode)}({argument})" : null,
        NumberExpression.Unary unary => Of(unary.Operand, member, at, isCode, index) is { } operand ? $"{unary.Operator}{Closed(unary.Operand, operand)}" : null,
        NumberExpression.Binary binary => Both(binary.Left, binary.Right, member, at, isCode, index) is var (left, right) ? $"{Closed(binary.Left, left)} {binary.Operator} {Closed(binary.Right, right)}" : null,
        NumberExpression.Extreme extreme => Both(extreme.Left, extreme.Right, member, at, isCode, index) is var (first, second) ? $"{Math(isCode)}{(extreme.Function == "min" ? "Min" : "Max")}({first}, {second})" : null,
        NumberExpression.Conditional conditional => Of(conditional.Condition, member, at, isCode, index) is { } condition && Both(conditional.Then, conditional.Otherwise, member, at, isCode, index) is var (then, otherwise) ? $"{Closed(conditional.Condition, condition)} ? {Closed(conditional.Then, then)} : {Closed(conditional.Otherwise, otherwise)}" : null,
        NumberExpression.Monotone { Function: "int" } cast => Of(cast.Operand, member, at, isCode, index) is { } real ? $"(int){Closed(cast.Operand, real)}" : null,
        NumberExpression.Monotone of => Of(of.Operand, member, at, isCode, index) is { } inside ? $"{Math(isCode)}{char.ToUpperInvariant(of.Function[0])}{of.Function.Substring(1)}({inside})" : null,
        _ => null,
    };

    private static (string, string)? Both(NumberExpression a, NumberExpression b, Member member, Dim? at, bool isCode, string? index) => Of(a, member, at, isCode, index) is { } first && Of(b, member, at, isCode, index) is { } second ? (first, second) : null;

    private static string Named(string member, bool isCode) => isCode ? "{" + member + "}" : member;

    private static string Math(bool isCode) => isCode ? "global::System.Math." : "Math.";

    // In brackets if it is made of several.
    private static string Closed(NumberExpression expression, string text) => expression is NumberExpression.Binary or NumberExpression.Conditional or NumberExpression.Unary || text.StartsWith("-", System.StringComparison.Ordinal) ? $"({text})" : text;

    // Never as a whole number, whose quotients are others.
    private static string Written(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text;
    }
}
