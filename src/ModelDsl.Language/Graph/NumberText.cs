using System;
using System.Globalization;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>The C# of a piece of a derived number, as its author wrote it.</summary>
internal static class NumberText
{
    /// <summary>
    /// Null where it cannot be written outside of its member. <paramref name="leaf"/> says names, calls and sizes, and whatever else it knows better; <paramref name="math"/>: how Math is called;
    /// <paramref name="where"/>: reads what C# only comes to where a condition holds, or does not.
    /// </summary>
    public static string? Of(NumberExpression expression, Func<NumberExpression, string?> leaf, string math = "Math", Func<NumberExpression, bool, Func<string?>, string?>? where = null)
    {
        string? Part(NumberExpression part) => Of(part, leaf, math, where);
        string? Where(NumberExpression condition, bool holds, NumberExpression part) => where is null ? Part(part) : where(condition, holds, () => Part(part));
        return leaf(expression) ?? expression switch
        {
            NumberExpression.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
            NumberExpression.Real real => Written(real.Value),
            NumberExpression.Unary unary => Part(unary.Operand) is { } operand ? $"{unary.Operator}{Closed(operand)}" : null,
            NumberExpression.Binary { Operator: "pow" } power => Part(power.Left) is { } @base && Part(power.Right) is { } exponent ? $"{math}.Pow({@base}, {exponent})" : null,
            NumberExpression.Binary binary => Part(binary.Left) is { } left && Part(binary.Right) is { } right ? $"{Closed(left)} {binary.Operator} {Closed(right)}" : null,
            NumberExpression.Extreme extreme => Part(extreme.Left) is { } first && Part(extreme.Right) is { } second ? $"{math}.{Capital(extreme.Function)}({first}, {second})" : null,
            NumberExpression.Conditional { Otherwise: NumberExpression.Absent } element => Where(element.Condition, true, element.Then),     // that nothing comes to the rest is demanded where it is read
            NumberExpression.Conditional conditional => Part(conditional.Condition) is { } condition && Where(conditional.Condition, true, conditional.Then) is { } then && Where(conditional.Condition, false, conditional.Otherwise) is { } otherwise ? $"{Closed(condition)} ? {Closed(then)} : {Closed(otherwise)}" : null,
            NumberExpression.Monotone { Function: "int" or "double" } cast => Part(cast.Operand) is { } number ? $"({cast.Function}){Closed(number)}" : null,
            NumberExpression.Monotone { Function: "away" } half => Part(half.Operand) is { } rounded ? $"{math}.Round({rounded}, {math.Substring(0, math.Length - "Math".Length)}MidpointRounding.AwayFromZero)" : null,
            NumberExpression.Monotone of => Part(of.Operand) is { } inside ? $"{math}.{Capital(of.Function)}({inside})" : null,
            _ => null,
        };
    }

    /// <summary>In brackets if it is made of several.</summary>
    public static string Closed(string text) => text.Contains(' ') || text.StartsWith("-", StringComparison.Ordinal) || text.StartsWith("!", StringComparison.Ordinal) ? IsCall(text) ? text : $"({text})" : text;

    /// <summary>Never as a whole number, whose quotients are others.</summary>
    public static string? Written(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return null;
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text;
    }

    private static string Capital(string function) => char.ToUpperInvariant(function[0]) + function.Substring(1);

    // The bracket that opens last closes at the end, and nothing but a name stands before it: Math.Max(8, Width).
    private static bool IsCall(string text)
    {
        int open = text.IndexOf('('), depth = 0;
        if (open < 0 || text.IndexOf(' ') is >= 0 and var space && space < open || text[0] is '-' or '!')
            return false;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i == text.Length - 1;
        }
        return false;
    }
}
