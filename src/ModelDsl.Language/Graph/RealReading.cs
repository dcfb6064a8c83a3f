using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The interval that a derived real number lies in. Whole numbers and conditions in it are tried value by value where they are few, under the conditions that hold at the place of use;
/// real hyperparameters are intervals.
/// </summary>
internal sealed class RealReading(Scope scope, Derivation derivation)
{
    private const int MostCases = 4096, MostValues = 64, MostPoints = 16384, Deepest = 32;
    private static readonly (double Low, double High) Everything = (double.NegativeInfinity, double.PositiveInfinity);

    // What has a whole value in one case: numbers, conditions, sizes of stages.
    private readonly Dictionary<(Member Member, long? Index, NumberExpression Expression), Dim> _wholes = [];

    private readonly HashSet<string> _replaced = [];

    // Real hyperparameters in it, and in one case which value they have.
    private readonly HashSet<Number> _reals = [];
    private Dictionary<Number, double> _chosen = [];

    // One that is asked for twice is the same in both places, low - low / 2, which intervals do not know: then it is tried point by point.
    private bool _isRepeated;

    // Where it divides by zero, if it does.
    private (Member Member, Assignment At)? _byZero;

    /// <summary>It has no value somewhere, which was told.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Infinite where nothing is known.</summary>
    public (double Low, double High) Read(Member member, Dim? index) => member.Expression is { } expression ? Interval(expression, member, index) ?? Everything : Everything;

    /// <summary>The interval of a piece of a member; null where it holds anything that cannot be followed.</summary>
    public (double Low, double High)? Interval(NumberExpression expression, Member member, Dim? index)
    {
        long? at = index?.Constant;
        if (!Collect(expression, member, at, 0))
            return null;
        var here = derivation.Here;
        var variables = _wholes.Values.SelectMany(dim => dim.Variables).Concat(scope.Given.Variables).Distinct().ToArray();
        if (!here.IsUnknown && here.Constant is null && variables.Union(here.Variables).ToArray() is var all && AreFew(all, MostCases))
            variables = all;
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        if (!AreFew(variables, MostCases))
        {
            Widen(null);                                               // no value by itself, but what conditions choose from
            return (low, high);
        }

        // What is never there is looked at as if it were.
        bool isNever = scope.Given.Constant == 0;
        foreach (long[] values in Cases(variables, 0, []))
        {
            var assignment = new Assignment(variables, values);
            if (!isNever && (scope.Given.Evaluate(assignment) == 0 || here.Evaluate(assignment) == 0))
                continue;
            Widen(assignment);
            if (_byZero is var (divided, where))
            {
                IsBroken = true;
                derivation.Report(Rules.UnknownNumber, new Place(divided.Name), divided.Name, "divides by 0" + When(where));
                break;
            }
        }
        return low <= high ? (low, high) : Everything;

        void Widen(Assignment? assignment)
        {
            foreach (var point in Points(variables, assignment))
            {
                _chosen = point;
                var value = Evaluate(expression, member, at, assignment);
                (low, high) = (Math.Min(low, value.Low), Math.Max(high, value.High));
                if (point.Count > 0)
                    _byZero = null;                                    // a point of a range tells nothing of whole numbers alone
            }
            _chosen = [];
        }
    }

    // The values of the real hyperparameters at which it is looked: all of few, of others so many from end to end; none where each stands in one place, of which the interval is exact.
    private IEnumerable<Dictionary<Number, double>> Points(Variable[] variables, Assignment? assignment)
    {
        Dictionary<Number, double>[] points = [[]];
        if (!_isRepeated)
            return points;
        long cases = assignment is null ? 1 : variables.Aggregate(1L, (all, variable) => all * variable.Count);
        int each = Math.Max(2, Math.Min(33, (int)Math.Pow((double)MostPoints / cases, 1.0 / _reals.Count)));
        foreach (var number in _reals)
        {
            var (real, choice) = (number.Real!, number.Real!.Choice);
            double[] values = choice is not null && assignment is not null && variables.Contains(choice) ? [choice.Counted![(int)assignment[choice]]]
                : choice?.Counted is { } counted && counted.Count <= each ? [.. counted]
                : double.IsInfinity(real.High - real.Low) ? [] : [.. Enumerable.Range(0, each).Select(i => i == each - 1 ? real.High : real.Low + (real.High - real.Low) * i / (each - 1))];
            if (values.Length > 0)
                points = [.. points.SelectMany(point => values.Select(value => new Dictionary<Number, double>(point) { [number] = value }))];
        }
        return points;
    }

    /// <summary>What a cast to an int makes of a piece of a member, value by value of the whole numbers and choices that it hangs on; null where these are too many, or not enough to know it.</summary>
    public Dim? Truncated(NumberExpression expression, Member member, Dim? index) =>
        CaseByCase([expression], member, index, value => value[0].Low == value[0].High && Math.Abs(value[0].Low) <= int.MaxValue ? (long)Math.Truncate(value[0].Low) : null);

    /// <summary>The same of a comparison of two such pieces.</summary>
    public Dim? Decided(NumberExpression.Binary comparison, Member member, Dim? index) =>
        CaseByCase([comparison.Left, comparison.Right], member, index, sides => Compare(comparison.Operator, (sides[0].Low, sides[0].High), (sides[1].Low, sides[1].High)) is { } holds ? holds ? 1 : 0 : null);

    /// <summary>Whether two intervals decide a comparison.</summary>
    public static bool? Compare(string @operator, (double Low, double High) left, (double Low, double High) right)
    {
        bool isLess = left.High < right.Low, isMore = left.Low > right.High, isAtMost = left.High <= right.Low, isAtLeast = left.Low >= right.High;
        return @operator switch
        {
            "<" => isLess ? true : isAtLeast ? false : null,
            "<=" => isAtMost ? true : isMore ? false : null,
            ">" => isMore ? true : isAtMost ? false : null,
            ">=" => isAtLeast ? true : isLess ? false : null,
            _ => isLess || isMore ? @operator == "!=" : left.Low == left.High && right.Low == right.High && left.Low == right.Low ? @operator == "==" : null,
        };
    }

    private Dim? CaseByCase(NumberExpression[] expressions, Member member, Dim? index, Func<Value[], long?> decide)
    {
        long? at = index?.Constant;
        if (!expressions.All(expression => Collect(expression, member, at, 0)))
            return null;
        var variables = _wholes.Values.SelectMany(dim => dim.Variables).Concat(_reals.Select(real => real.Real?.Choice).OfType<Variable>()).Distinct().ToArray();
        if (!AreFew(variables, MostValues) || variables.Any(variable => variable.Kind == VariableKind.Opaque))
            return null;                                               // what only the program knows is no clearer case by case
        var here = derivation.Here;
        var table = Dim.Table(variables, assignment => Decide(assignment) is { } decided ? decided : null, assignment => here.Evaluate(assignment) != 0);
        return table.IsUnknown ? null : table;

        long? Decide(Assignment assignment)
        {
            _chosen = _reals.Where(real => real.Real?.Choice?.Counted is not null).ToDictionary(real => real, real => real.Real!.Choice!.Counted![(int)assignment[real.Real.Choice]]);
            long? whole = decide([.. expressions.Select(expression => Evaluate(expression, member, at, assignment))]);
            return _byZero is null ? whole : null;
        }
    }

    // Of the values those that it looks at.
    private string When(Assignment at)
    {
        var looked = at.Keys.Where(variable => _wholes.Values.Any(whole => whole.Variables.Contains(variable))).ToArray();
        return looked.Length == 0 ? "" : " when " + new Assignment(looked, [.. looked.Select(variable => at[variable])]);
    }

    private static bool AreFew(Variable[] variables, int most)
    {
        long cases = 1;
        return variables.All(variable => variable.Count <= most && (cases *= variable.Count) <= most);
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

    // Finds the whole numbers in it; false if it holds anything that cannot be followed.
    private bool Collect(NumberExpression expression, Member member, long? index, int depth)
    {
        if (depth > Deepest)
            return false;
        if (derivation.Evaluate(expression, member, index is { } at ? (Dim)at : null) is { } whole)
        {
            _wholes[(member, index, expression)] = whole;
            IsBroken |= whole.IsUnknown;
            return !whole.IsUnknown;
        }
        switch (expression)
        {
            case NumberExpression.Real or NumberExpression.Absent:             // that nobody comes to it was demanded
                return true;
            case NumberExpression.Name { Text: var name }:
                if (!scope.Numbers.TryGetValue(name, out var number))
                    return Real(name, 0) is { } derived && Collect(derived.Expression!, derived, null, depth + 1);
                number.IsUsed = true;
                _isRepeated |= !_reals.Add(number);
                return number.Real is not null;
            case NumberExpression.Call { Method: var method, Argument: var argument }:
                if (Called(method, argument, member, index) is not var (body, of, given, isReplaced) || (isReplaced && !_replaced.Add(method)))
                    return false;
                bool isCollected = Collect(body, of, given?.Constant, depth + 1);
                if (isReplaced)
                    _replaced.Remove(method);
                return isCollected;
            case NumberExpression.Unary { Operator: "-" } unary:
                return Collect(unary.Operand, member, index, depth + 1);
            case NumberExpression.Binary { Operator: "+" or "-" or "*" or "/" or "pow" } binary:
                return Collect(binary.Left, member, index, depth + 1) && Collect(binary.Right, member, index, depth + 1);
            case NumberExpression.Monotone monotone:
                return Collect(monotone.Operand, member, index, depth + 1);
            case NumberExpression.Extreme extreme:
                return Collect(extreme.Left, member, index, depth + 1) && Collect(extreme.Right, member, index, depth + 1);
            case NumberExpression.Conditional conditional:
                // What is never come to need not be known.
                var holds = derivation.Evaluate(conditional.Condition, member, index is { } here ? (Dim)here : null);
                if (holds is { Constant: { } decided })
                    return Collect(conditional.Condition, member, index, depth + 1) && Collect(decided != 0 ? conditional.Then : conditional.Otherwise, member, index, depth + 1);
                return Collect(conditional.Condition, member, index, depth + 1) && derivation.Within(holds, () => Collect(conditional.Then, member, index, depth + 1))
                    && derivation.Within(holds is null ? null : Dim.Not(holds), () => Collect(conditional.Otherwise, member, index, depth + 1));
            default:
                return false;
        }
    }

    private Member? Real(string name, int parameters) =>
        scope.Declaration.Find(name) is { Kind: MemberKind.Derived, Type: "double" or "float", Expression: not null } member && member.Parameters.Count == parameters ? member : null;

    private (NumberExpression Body, Member Of, Dim? Index, bool IsReplaced)? Called(string method, NumberExpression argument, Member member, long? index) =>
        Real(method, 1) is { } called ? derivation.Called(called, argument, member, index is { } at ? (Dim)at : null) : null;

    // Of two whole numbers C# takes a whole quotient, so each value remembers whether it is one.
    private readonly record struct Value(double Low, double High, bool IsWhole)
    {
        public static Value Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity, false);
    }

    private Value Evaluate(NumberExpression expression, Member member, long? index, Assignment? assignment)
    {
        Value Part(NumberExpression part) => Evaluate(part, member, index, assignment);
        if (!derivation.MayGoOn())
            return Value.Unknown;
        if (_wholes.TryGetValue((member, index, expression), out var whole))
            return assignment is null ? new(whole.Range.HasLow ? whole.Range.Low : double.NegativeInfinity, whole.Range.HasHigh ? whole.Range.High : double.PositiveInfinity, true)
                : whole.Evaluate(assignment) is { } value ? new(value, value, true) : Value.Unknown;
        switch (expression)
        {
            case NumberExpression.Real real:
                return new(real.Value, real.Value, false);
            case NumberExpression.Name { Text: var name }:
                if (scope.Numbers.TryGetValue(name, out var number))
                    return _chosen.TryGetValue(number, out double chosen) ? new(chosen, chosen, false) : number.Real is { } range ? new(range.Low, range.High, false) : Value.Unknown;
                var derived = Real(name, 0)!;
                return Evaluate(derived.Expression!, derived, null, assignment);
            case NumberExpression.Call { Method: var method, Argument: var argument }:
                var (inside, called, given, _) = Called(method, argument, member, index)!.Value;
                return Evaluate(inside, called, given?.Constant, assignment);
            case NumberExpression.Unary unary:
                var operand = Part(unary.Operand);
                return operand with { Low = -operand.High, High = -operand.Low };
            case NumberExpression.Monotone { Function: var rising } monotone:
                var inner = Part(monotone.Operand);
                return new Value(At(rising, inner.Low), At(rising, inner.High), rising == "int") is { Low: not double.NaN, High: not double.NaN } value ? value : Value.Unknown;
            case NumberExpression.Extreme { Function: var function } extreme:
                var (a, b) = (Part(extreme.Left), Part(extreme.Right));
                return function == "min" ? new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High), a.IsWhole && b.IsWhole) : new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High), a.IsWhole && b.IsWhole);
            case NumberExpression.Conditional { Otherwise: NumberExpression.Absent } element:
                return Part(element.Then);
            case NumberExpression.Conditional conditional:
                return Part(conditional.Condition) switch
                {
                    { Low: 0, High: 0 } => Part(conditional.Otherwise),
                    { IsWhole: true, Low: > 0 } or { IsWhole: true, High: < 0 } => Part(conditional.Then),
                    { IsWhole: true } => Either(Part(conditional.Then), Part(conditional.Otherwise)),
                    _ => Value.Unknown,
                };
            case NumberExpression.Binary binary:
                var (left, right) = (Part(binary.Left), Part(binary.Right));
                if (binary.Operator == "/" && right is { Low: 0, High: 0 } && assignment is not null)
                    _byZero ??= (member, assignment);
                return Combine(binary.Operator, left, right);
            default:
                return Value.Unknown;
        }
    }

    private static double At(string function, double value) => function switch
    {
        "int" => Math.Truncate(value),
        "double" => value,
        "round" => Math.Round(value),
        "away" => Math.Round(value, MidpointRounding.AwayFromZero),
        "truncate" => Math.Truncate(value),
        "ceiling" => Math.Ceiling(value),
        "floor" => Math.Floor(value),
        "sqrt" => Math.Sqrt(value),
        "exp" => Math.Exp(value),
        "log" => Math.Log(value),
        "log10" => Math.Log10(value),
        _ => Log2(value),
    };

    // Of a power of two exactly, as Math.Log2 has it.
    private static double Log2(double value)
    {
        double nearest = Math.Round(Math.Log(value, 2));
        return Math.Pow(2, nearest) == value ? nearest : Math.Log(value, 2);
    }

    private static Value Either(Value a, Value b) => new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High), a.IsWhole && b.IsWhole);

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
            case "pow":
                // Above 0 it rises or falls with each of the two, so it is largest and smallest in corners.
                if (a.Low <= 0 && (a.Low != a.High || b.Low != b.High))
                    return Value.Unknown;
                (isWhole, corners) = (false, [Math.Pow(a.Low, b.Low), Math.Pow(a.Low, b.High), Math.Pow(a.High, b.Low), Math.Pow(a.High, b.High)]);
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
