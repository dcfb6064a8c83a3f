using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The interval that a derived real number lies in. Whole numbers in it are tried value by value where they are few, under the conditions that hold at the place of use;
/// real hyperparameters are intervals.
/// </summary>
internal sealed class RealReading(Scope scope)
{
    private const int MostCases = 4096;
    private static readonly (double Low, double High) Everything = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Infinite where nothing is known.</summary>
    public (double Low, double High) Read(Member member, int? index)
    {
        if (member.Expression is not { } expression)
            return Everything;
        var wholes = new Dictionary<string, Dim>();
        if (!Collect(expression, member, wholes))
            return Everything;
        var variables = wholes.Values.SelectMany(dim => dim.Variables).Concat(scope.Given.Variables).Distinct().ToArray();
        long cases = 1;
        foreach (var variable in variables)
            if (variable.Count > MostCases || (cases *= variable.Count) > MostCases)
                return Everything;

        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var values in Cases(variables, 0, []))
        {
            var assignment = new Assignment(variables, values);
            if (scope.Given.Evaluate(assignment) == 0)
                continue;
            var value = Evaluate(expression, member, index, name => wholes.TryGetValue(name, out var dim) ? dim.Evaluate(assignment) : null);
            (low, high) = (Math.Min(low, value.Low), Math.Max(high, value.High));
        }
        return low <= high ? (low, high) : Everything;
    }

    private static IEnumerable<long[]> Cases(Variable[] variables, int from, List<long> chosen)
    {
        if (from == variables.Length)
        {
            yield return chosen.ToArray();
            yield break;
        }
        for (long i = 0; i < variables[from].Count; i++)
        {
            chosen.Add(variables[from].At(i));
            foreach (long[] rest in Cases(variables, from + 1, chosen))
                yield return rest;
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    // The whole numbers that it names; false if it holds anything that cannot be followed.
    private bool Collect(NumberExpression expression, Member member, Dictionary<string, Dim> wholes)
    {
        switch (expression)
        {
            case NumberExpression.Integer or NumberExpression.Real:
                return true;
            case NumberExpression.Name { Text: var name }:
                if (member.Parameters.Count == 1 && member.Parameters[0].Name == name)
                    return true;
                if (scope.Numbers.TryGetValue(name, out var number))
                {
                    if (number.Whole is { } whole)
                        wholes[name] = whole;
                    return number.Whole is not { IsUnknown: true };
                }
                if (scope.Declaration.Find(name) is not { Kind: MemberKind.Derived } derived || scope.Evaluate(derived, null).Whole is not { IsUnknown: false } value)
                    return false;
                wholes[name] = value;
                return true;
            case NumberExpression.Unary { Operator: "-" } unary:
                return Collect(unary.Operand, member, wholes);
            case NumberExpression.Binary { Operator: "+" or "-" or "*" or "/" } binary:
                return Collect(binary.Left, member, wholes) && Collect(binary.Right, member, wholes);
            case NumberExpression.Extreme extreme:
                return Collect(extreme.Left, member, wholes) && Collect(extreme.Right, member, wholes);
            default:
                return false;
        }
    }

    // Of two whole numbers C# takes a whole quotient, so each value remembers whether it is one.
    private readonly record struct Value(double Low, double High, bool IsWhole)
    {
        public static Value Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity, false);

        public static Value Whole(double value) => new(value, value, true);
    }

    private Value Evaluate(NumberExpression expression, Member member, int? index, Func<string, double?> whole)
    {
        Value Part(NumberExpression part) => Evaluate(part, member, index, whole);
        switch (expression)
        {
            case NumberExpression.Integer integer:
                return Value.Whole(integer.Value);
            case NumberExpression.Real real:
                return new(real.Value, real.Value, false);
            case NumberExpression.Name { Text: var name } when member.Parameters.Count == 1 && member.Parameters[0].Name == name:
                return index is { } i ? Value.Whole(i) : Value.Unknown;
            case NumberExpression.Name { Text: var name }:
                return whole(name) is { } value ? Value.Whole(value) : scope.Numbers.TryGetValue(name, out var number) && number.Real is { } range ? new(range.Low, range.High, false) : Value.Unknown;
            case NumberExpression.Unary unary:
                var operand = Part(unary.Operand);
                return operand with { Low = -operand.High, High = -operand.Low };
            case NumberExpression.Extreme { Function: var function } extreme:
                var (a, b) = (Part(extreme.Left), Part(extreme.Right));
                return function == "min" ? new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High), a.IsWhole && b.IsWhole) : new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High), a.IsWhole && b.IsWhole);
            case NumberExpression.Binary binary:
                return Combine(binary.Operator, Part(binary.Left), Part(binary.Right));
            default:
                return Value.Unknown;
        }
    }

    private static Value Combine(string @operator, Value a, Value b)
    {
        bool isWhole = a.IsWhole && b.IsWhole;
        double[] corners;
        switch (@operator)
        {
            case "+":
                return new(a.Low + b.Low, a.High + b.High, isWhole);
            case "-":
                return new(a.Low - b.High, a.High - b.Low, isWhole);
            case "*":
                corners = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
                break;
            default:
                if (b.Low <= 0 && b.High >= 0)
                    return Value.Unknown;
                corners = [a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High];
                if (isWhole)
                    corners = [.. corners.Select(Math.Truncate)];
                break;
        }
        return corners.Any(double.IsNaN) ? Value.Unknown : new(corners.Min(), corners.Max(), isWhole);
    }
}
