using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// What a real hyperparameter is compared with: <c>Drop &gt; 0</c>. Whether it holds only a trial decides, but where it does its opposite does not, however that is written: <c>Drop &lt;= 0</c>, of choices also
/// <c>Drop == 0</c>.
/// </summary>
internal static class RealConditions
{
    /// <summary>The condition; null where it is none of a hyperparameter of this class and a constant. <paramref name="right"/>, <paramref name="left"/>: the constants, where the sides are.</summary>
    public static Dim? Of(NumberExpression.Binary comparison, Scope scope, double? right, double? left)
    {
        if (!scope.IsModel)
            return null;                                               // what a block compares only its uses say
        if (comparison.Left is NumberExpression.Name { Text: var name } && right is { } with)
            return Of(name, comparison.Operator, with, scope);
        return comparison.Right is NumberExpression.Name { Text: var other } && left is { } than ? Of(other, Turned(comparison.Operator), than, scope) : null;
    }

    private static Dim? Of(string name, string @operator, double with, Scope scope)
    {
        if (!scope.Numbers.TryGetValue(name, out var number) || number.Real is null || number.Attribute is not (RangeAttribute or ChoiceAttribute))
            return null;
        var (plain, isNegated) = Plain(@operator);
        string key = plain + with.ToString("R", CultureInfo.InvariantCulture), opposite = "";
        if (number.Attribute is ChoiceAttribute choice)
        {
            bool[] holds = [.. choice.Values.Select(value => System.Convert.ToDouble(value, CultureInfo.InvariantCulture)).OrderBy(value => value).Select(value => plain switch { ">" => value > with, "<" => value < with, _ => value == with })];
            (key, opposite) = (string.Concat(holds.Select(one => one ? '1' : '0')), string.Concat(holds.Select(one => one ? '0' : '1')));
        }
        var known = scope.RealConditions;
        if (!known.TryGetValue((name, key), out var condition))
            condition = known.TryGetValue((name, opposite), out var other) ? Dim.Not(other)
                : known[(name, key)] = Dim.Of(Variable.Calculated($"({name} {plain} {with.ToString("R", CultureInfo.InvariantCulture)})", $"({{{name}}} {plain} {with.ToString("R", CultureInfo.InvariantCulture)})", flag: true));
        return isNegated ? Dim.Not(condition) : condition;
    }

    /// <summary>The opposite of a comparison in place of it, where that reads better.</summary>
    public static (string Operator, bool IsNegated) Plain(string @operator) => @operator switch { "<=" => (">", true), ">=" => ("<", true), "!=" => ("==", true), _ => (@operator, false) };

    private static string Turned(string @operator) => @operator switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", var same => same };
}
