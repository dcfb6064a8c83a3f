using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The values of derived numbers (<c>int Hidden => 4 * Width;</c>), each worked out once. What cannot be read has a value all the same, which only the program knows;
/// what has none (it depends on itself, asks for the size of a later stage) is reported where it is asked for.
/// </summary>
internal sealed class Derivation(Scope scope, bool isSilent = false)
{
    private const int Deepest = 400, MostValues = 8, MostTabled = 64, MostShifts = 31, MostSteps = 1 << 18, LargestTables = StageReading.LargestSize / 2;
    private readonly Dictionary<(string Name, Dim? Index), (Dim? Whole, Real? Real)> _known = [];
    private readonly HashSet<(string Name, long? Index)> _open = [];
    private readonly Dictionary<(NumberExpression Comparison, string Member, Dim? Index, Dim Here), Dim?> _compared = [];
    private readonly Stack<Dim> _branches = new();
    private readonly HashSet<string> _replaced = [];
    private int _steps;                                                // since it was asked for a member from outside
    private int _outside;                                              // the branches that the members around the one that is read were in
    private Dim? _index;                                               // at which the method is read that is read at the moment

    /// <summary>The argument that asks, for problems.</summary>
    public Place Asking { get; set; } = new("");

    /// <summary>Tells what is wrong, unless it only looks.</summary>
    public void Report(Rule rule, Place place, params string[] arguments)
    {
        if (!isSilent)
            scope.Report(rule, place, arguments);
    }

    public bool HasRead(string name) => _known.Keys.Any(key => key.Name == name);

    /// <summary>A derived number, or a method of the index at this index (unknown: none in particular).</summary>
    public (Dim? Whole, Real? Real) Of(Member member, Dim? index = null)
    {
        if (_known.TryGetValue((member.Name, index), out var known))
            return known;
        // Of indices that are no constants one stands for all, or a recursion would have no end.
        var key = (member.Name, index?.Constant);
        if (!_open.Add(key) || _open.Count > Deepest)
        {
            // Of no index in particular a recursion has no end, and says nothing.
            if (index is null or { Constant: not null })
            {
                Report(Rules.UnknownNumber, new Place(member.Name), member.Name, "depends on itself");
                return _known[(member.Name, index)] = (Dim.Unknown, null);
            }
            return (null, null);
        }
        var (outer, outside) = (_index, _outside);
        if (_open.Count == 1)
            _steps = 0;
        try
        {
            (_index, _outside) = (index, _branches.Count);
            return _known[(member.Name, index)] = Read(member, index);
        }
        finally
        {
            (_index, _outside) = (outer, outside);
            _open.Remove(key);
        }
    }

    private (Dim? Whole, Real? Real) Read(Member member, Dim? index)
    {
        if (member.Type is "double" or "float")
        {
            var reading = new RealReading(scope, this);
            var (least, most) = reading.Read(member, index);
            return reading.IsBroken ? (Dim.Unknown, null) : (null, new Real(least, most) { Formula = Named(member, index) });
        }
        var value = member.Expression is { } expression ? Evaluate(expression, member, index) : null;
        string name = member.Parameters.Count == 1 ? $"{member.Name}({index})" : member.Name;
        if (value is null && member is { Type: "int", Expression: { } inside })
        {
            var (low, high) = Limits(inside, member, index);
            return (Dim.Of(Variable.Opaque(scope.Unique(name), min: low, max: high)), null);
        }
        if (value is null && member.IsEnum && scope.User is null)
            return (Dim.Of(Variable.UnreadMember(name)), null);
        return (value ?? Dim.Of(Variable.Opaque(scope.Unique(name), member.Type == "bool")), null);
    }

    /// <summary>A piece of a derived number as a whole number or a flag; null where it is neither, or outside what can be read.</summary>
    public Dim? Evaluate(NumberExpression expression, Member member, Dim? index)
    {
        Dim? Part(NumberExpression part) => Evaluate(part, member, index);
        if (!MayGoOn())
            return null;
        switch (expression)
        {
            case NumberExpression.Integer integer:
                return integer.Value;
            case NumberExpression.Name { Text: var name } when IsIndex(member, name):
                return index is null or { IsUnknown: true } ? null : index;
            case NumberExpression.Name { Text: var name }:
                return Named(name);
            case NumberExpression.Call { Method: var method, Argument: var argument }:
                if (scope.Declaration.Find(method) is not { Kind: MemberKind.Derived, Parameters.Count: 1, Type: not ("double" or "float") } called || Part(argument) is not { } given)
                    return null;
                var whole = Of(called, given).Whole;
                return given.Constant is null && IsUnread(whole) ? Replaced(called, argument, member, index) ?? ValueByValue(called, given) ?? whole : whole;
            case NumberExpression.Size { Stage: var stage, Axis: var axis }:
                return Part(axis)?.Constant is { } at ? Size(stage, (int)at) : null;
            case NumberExpression.IsFree { Stage: var stage, Axis: var axis }:
                return Part(axis)?.Constant is { } free && Size(stage, (int)free, "IsFree") is { } asked ? Free(asked) : null;
            case NumberExpression.Unary unary:
                return Part(unary.Operand) is not { } operand ? null : unary.Operator == "!" ? Dim.Not(operand) : InRange(-operand, member);
            case NumberExpression.Conditional { Otherwise: NumberExpression.Absent { Does: var does } } element:
                return Part(element.Condition) is not { } isThere ? null : Demand(isThere, member, (_, when) => does + when) ? Where(isThere, element.Then) : Dim.Unknown;
            case NumberExpression.Conditional conditional:
                var question = Part(conditional.Condition);
                return (question is not null && index?.Constant is not null ? OfValues(question) : question) switch
                {
                    null => null,
                    { Constant: { } decided } => Part(decided != 0 ? conditional.Then : conditional.Otherwise),
                    var condition => (Where(condition, conditional.Then), Where(Dim.Not(condition), conditional.Otherwise)) switch
                    {
                        ({ } then, { } otherwise) => Dim.If(condition, then, otherwise),
                        // What is not read matters only where somebody comes to it: a recursion that has ended.
                        ({ } then, null) => Holds(condition).Verdict == Verdict.Always ? then : null,
                        (null, { } otherwise) => Holds(Dim.Not(condition)).Verdict == Verdict.Always ? otherwise : null,
                        _ => null,
                    },
                };
            case NumberExpression.Monotone { Function: "int" } cast:
                return Part(cast.Operand) ?? Truncated(cast, member, index);
            case NumberExpression.Extreme extreme:
                return Part(extreme.Left) is { } a && Part(extreme.Right) is { } b ? extreme.Function == "min" ? Dim.Min(a, b) : Dim.Max(a, b) : null;
            case NumberExpression.Binary { Operator: "&&" or "||" } binary:
                return Part(binary.Left) is not { } first ? null : first.Constant is { } settled && settled != 0 == (binary.Operator == "||") ? first
                    : Where(binary.Operator == "&&" ? first : Dim.Not(first), binary.Right) is { } second ? Combine(binary.Operator, first, second, member) : null;
            case NumberExpression.Binary { Operator: "<" or "<=" or ">" or ">=" or "==" or "!=" } comparison when Part(comparison.Left) is null || Part(comparison.Right) is null:
                return Compared(comparison, member, index);
            case NumberExpression.Binary { Operator: "&" or "|" or "^" } bits when !IsFlag(bits, member):
                return Part(bits.Left) is not { } number ? null : (bits.Right is NumberExpression.Integer { Value: var mask } ? Masked(bits.Operator, number, mask) : null) ?? (Part(bits.Right) is { } other ? Joined(bits.Operator, number, other) : null);
            case NumberExpression.Binary binary:
                return Part(binary.Left) is { } left && Part(binary.Right) is { } right ? Combine(binary.Operator, left, right, member) : null;
            default:
                return null;
        }

        // A part that C# only comes to where this holds.
        Dim? Where(Dim condition, NumberExpression part)
        {
            _branches.Push(condition);
            var value = Part(part);
            _branches.Pop();
            return value;
        }
    }

    /// <summary>Counts a step; false where there were so many that the rest is left unknown: comparisons of real numbers within comparisons multiply.</summary>
    public bool MayGoOn() => ++_steps <= MostSteps;

    // What hangs on one number of few values, as those for which it holds: at each index it asks anew, and often the same.
    private static Dim OfValues(Dim condition)
    {
        if (condition.IsUnknown || condition.Variables.Distinct().ToArray() is not [{ Kind: not (VariableKind.Opaque or VariableKind.Given), IsFree: false, Count: > 0 and <= MostValues } variable])
            return condition;
        var (holding, failing) = (new List<long>(), new List<long>());
        for (long position = 0; position < variable.Count; position++)
            if (condition.Evaluate(new Assignment([variable], [variable.At(position)])) is { } holds)
                (holds != 0 ? holding : failing).Add(variable.At(position));
            else
                return condition;
        Dim Among(List<long> values) => values.Aggregate((Dim)0, (any, value) => Dim.Or(any, Dim.Equal(Dim.Of(variable), value)));
        return failing.Count == 0 ? 1 : holding.Count == 0 ? 0 : holding[0] == variable.At(0) ? Among(holding) : Dim.Not(Among(failing));
    }

    /// <summary>Reads what C# only comes to where this holds; null: that is not known.</summary>
    public bool Within(Dim? condition, Func<bool> read)
    {
        _branches.Push(condition ?? 1);
        bool isRead = read();
        _branches.Pop();
        return isRead;
    }

    /// <summary>What a method of the index comes to: its body at a constant index, else here, with the argument in place of the index.</summary>
    public (NumberExpression Body, Member Of, Dim? Index, bool IsReplaced) Called(Member called, NumberExpression argument, Member member, Dim? index) =>
        Evaluate(argument, member, index) is { Constant: not null } at ? (called.Expression!, called, at, false) : (called.Expression!.With(called, argument), member, index, true);

    // A method of an index that is no constant, as what it returns.
    private Dim? Replaced(Member called, NumberExpression argument, Member member, Dim? index)
    {
        if (called.Expression is null || !_replaced.Add(called.Name))
            return null;
        var value = Evaluate(called.Expression.With(called, argument), member, index);
        _replaced.Remove(called.Name);
        return value;
    }

    // A method of an index of few values, as a table of what it returns for each: a recursion ends then.
    private Dim? ValueByValue(Member called, Dim given)
    {
        if (given.Countable(MostTabled) is not { } variables)
            return null;
        var here = Here;
        var table = Dim.Table(variables, assignment => given.Evaluate(assignment) is { } at && Of(called, at).Whole is { } whole && !IsUnread(whole) ? whole : null, assignment => here.Evaluate(assignment) != 0);
        return table.IsUnknown || table.Size > LargestTables ? null : table;
    }

    private static bool IsUnread(Dim? value) => value?.OnlyAtom is { Variable: { Kind: VariableKind.Opaque, Code: null } };

    // Real numbers, as far as the intervals in which they lie decide it. Each is asked for again by what stands around it.
    private Dim? Compared(NumberExpression.Binary comparison, Member member, Dim? index)
    {
        var key = (comparison, member.Name, index, Here);
        return _compared.TryGetValue(key, out var known) ? known : _compared[key] = Decided();

        Dim? Decided()
        {
            if (new RealReading(scope, this).Interval(comparison.Left, member, index) is not var (left, right) || new RealReading(scope, this).Interval(comparison.Right, member, index) is not var (low, high))
                return null;
            return RealReading.Compare(comparison.Operator, (left, right), (low, high)) is { } known ? (known ? 1 : 0)
                : RealConditions.Of(comparison, scope, low == high ? low : null, left == right ? left : null) ?? new RealReading(scope, this).Decided(comparison, member, index) ?? Open(comparison, member, index);
        }
    }

    // Whether it holds only a trial or a use decides; where it does, its opposite does not.
    private Dim? Open(NumberExpression.Binary comparison, Member member, Dim? index)
    {
        var (plain, isNegated) = RealConditions.Plain(comparison.Operator);
        if (Formula.Of(comparison with { Operator = plain }, member, index, scope, this) is not { } formula)
            return null;
        var condition = Dim.Of(Variable.Calculated($"({formula.Text})", $"({formula.Code})", IsOfBlock(formula), flag: true));
        return isNegated ? Dim.Not(condition) : condition;
    }

    // Where not all is known of it, at least between what it lies: under the C# that calculates it. What hangs on the inputs and arguments of a block its uses tell.
    // So is a table that each of many repetitions would bring anew.
    private Dim? Truncated(NumberExpression.Monotone cast, Member member, Dim? index)
    {
        var exact = new RealReading(scope, this).Truncated(cast.Operand, member, index);
        if (exact is not null && (index is null || exact.Size * scope.MostRepetitions <= LargestTables))
            return exact;
        if (Formula.Of(cast, member, index, scope, this) is not { } formula || new RealReading(scope, this).Interval(cast.Operand, member, index) is not var (least, most))
            return exact;
        bool isOfBlock = IsOfBlock(formula);
        return isOfBlock || IsInt(least, most) ? Dim.Of(Variable.Calculated(formula.Text, formula.Code, isOfBlock, least >= int.MinValue ? (long)Math.Truncate(least) : long.MinValue, most <= int.MaxValue ? (long)Math.Truncate(most) : long.MaxValue)) : exact;
    }

    private bool IsOfBlock(Formula formula) => formula.IsGiven && scope.Root.Declaration.Kind == ClassKind.Block;

    // The larger of two is no less than the one that is known, the smaller no more.
    private (long Low, long High) Limits(NumberExpression expression, Member member, Dim? index)
    {
        if (Bounds(expression, member, index) is { } bounds)
            return bounds;
        if (expression is not NumberExpression.Extreme { Function: var function } extreme)
            return (long.MinValue, long.MaxValue);
        var known = new[] { Bounds(extreme.Left, member, index), Bounds(extreme.Right, member, index) }.OfType<(long Low, long High)>().DefaultIfEmpty((Low: long.MinValue, High: long.MaxValue)).ToArray();
        return function == "max" ? (known.Max(side => side.Low), long.MaxValue) : (long.MinValue, known.Min(side => side.High));
    }

    // The whole numbers between which a real one lies, if it is sure to be no larger than an int.
    private (long Low, long High)? Bounds(NumberExpression expression, Member member, Dim? index) =>
        new RealReading(scope, this).Interval(expression, member, index) is var (low, high) && IsInt(low, high) ? ((long)Math.Truncate(low), (long)Math.Truncate(high)) : null;

    private static bool IsInt(double low, double high) => low >= int.MinValue && high <= int.MaxValue;

    // A real number: under its name in its own class, elsewhere as what it is calculated of.
    private Formula? Named(Member member, Dim? index) =>
        Formula.Of(index is null ? new NumberExpression.Name(member.Name) : new NumberExpression.Call(member.Name, new NumberExpression.Name(member.Parameters[0].Name)), member, index, scope, this);

    /// <summary>Whether a piece of a derived number holds or not, rather than being a number.</summary>
    public bool IsFlag(NumberExpression expression, Member member) => expression switch
    {
        NumberExpression.Unary { Operator: "!" } or NumberExpression.IsFree => true,
        NumberExpression.Binary { Operator: "&&" or "||" or "==" or "!=" or "<" or "<=" or ">" or ">=" } => true,
        NumberExpression.Binary { Operator: "&" or "|" or "^" } binary => IsFlag(binary.Left, member) || IsFlag(binary.Right, member),
        NumberExpression.Conditional conditional => IsFlag(conditional.Then, member) || IsFlag(conditional.Otherwise, member),
        NumberExpression.Name { Text: var name } => !IsIndex(member, name) && scope.Declaration.Find(name)?.Type == "bool",
        NumberExpression.Call { Method: var method } => scope.Declaration.Find(method)?.Type == "bool",
        _ => false,
    };

    public static bool IsIndex(Member member, string name) => member.Parameters.Count == 1 && member.Parameters[0].Name == name;

    private Dim? Named(string name)
    {
        if (scope.Numbers.TryGetValue(name, out var number))
        {
            number.IsUsed = true;
            return number.Whole;
        }
        return scope.Declaration.Find(name) is { Kind: MemberKind.Derived, Parameters.Count: 0, Type: not ("double" or "float") } other ? Of(other).Whole : null;
    }

    // Of what a block gets only its uses know it.
    private static Dim Free(Dim size) =>
        size.IsUnknown ? size
        : size.IsFree ? 1
        : FreeSize.Inputs(size).Select(given => given.InputSize is var (input, axis) ? $"{{{input}.IsFree({axis})}}" : $"({{{given.Extent}}} < 0)").Distinct()
            .Aggregate((Dim)0, (any, asks) => Dim.Or(any, Dim.Of(Variable.Calculated(asks.Replace("{", "").Replace("}", ""), asks, isGiven: true, flag: true))));

    private Dim? Size(string stage, int axis, string asks = "Size")
    {
        if (!scope.TryGetStage(stage, out var known))
        {
            if (scope.Declaration.Find(stage) is not { Kind: MemberKind.Stage })
                return null;
            Report(Rules.LaterReference, Asking, stage == Asking.Member ? $"'{stage}' asks for its own size" : $"'{stage}', whose size is asked for, stands below '{Asking.Member}'");
            return Dim.Unknown;
        }
        var shape = known.Output.Shape;
        if (shape.IsUnknown)
            return Dim.Unknown;
        if (axis != 0 && axis != -shape.Rank && shape.HasAxis(axis))
            return shape[axis];
        Report(Rules.NoSuchAxis, Asking, $"{stage}.{asks}", Site.Text(axis), shape.ToString(), Site.Axes(shape.Rank - 1));
        return Dim.Unknown;
    }

    private Dim? Combine(string @operator, Dim left, Dim right, Member member) => @operator switch
    {
        "+" => InRange(left + right, member),
        "-" => InRange(left - right, member),
        "*" => InRange(left * right, member),
        "/" or "%" when !Demand(Dim.NotEqual(right, 0), member, (_, when) => "divides by 0" + when) => Dim.Unknown,
        "/" => InRange(Dim.Quotient(left, right), member),
        "%" => InRange(Dim.Remainder(left, right), member),
        "==" => Dim.Equal(left, right),
        "!=" => Dim.NotEqual(left, right),
        "<" => Dim.Less(left, right),
        "<=" => Dim.LessOrEqual(left, right),
        ">" => Dim.Less(right, left),
        ">=" => Dim.LessOrEqual(right, left),
        // C# shifts an int by the last five bits.
        "<<" when right.Range is { HasLow: true, Low: >= 0, HasHigh: true, High: > 30 } && !Demand(Dim.LessOrEqual(right, 30), member, (at, when) => $"shifts by {(right.Evaluate(at) is { } bits ? Site.Text(bits) : "more than 30")} bits{when}, which no int can hold") => Dim.Unknown,
        "<<" => Shifted(right, by => left * (1L << by)) is { } shifted ? InRange(shifted, member) : null,
        ">>" => Shifted(right, by => left / (1L << by)),
        "^" => Dim.NotEqual(left, right),
        "&&" or "&" => Dim.And(left, right),
        "||" or "|" => Dim.Or(left, right),
        _ => null,
    };

    // | 1 makes odd, & 7 is the rest of a division by 8, & ~7 what is left without it: as in two's complement, also below 0.
    private static Dim? Masked(string @operator, Dim number, long mask) => (@operator, mask) switch
    {
        ("|", 1) => number + 1 - number % 2,
        ("&", >= 0 and < int.MaxValue) when (mask & (mask + 1)) == 0 => number % (mask + 1),
        ("&", < 0 and > int.MinValue) when (-mask & (-mask - 1)) == 0 => number - number % -mask,
        _ => null,
    };

    // Of whole numbers they join bits: any others of few values, one by one.
    private Dim? Joined(string @operator, Dim left, Dim right)
    {
        if ((left + right).Countable(MostTabled) is not { } variables)
            return null;
        var here = Here;
        var table = Dim.Table(variables, at => left.Evaluate(at) is { } a && right.Evaluate(at) is { } b ? @operator switch { "&" => a & b, "|" => a | b, _ => a ^ b } : null, at => here.Evaluate(at) != 0);
        return table.IsUnknown ? null : table;
    }

    // By less than 0 C# shifts by the last five bits of that, almost everything away: a repetition that is not there asks for it.
    private static Dim? Shifted(Dim bits, Func<int, Dim> by)
    {
        if (bits.IsUnknown || !bits.Range.HasLow || !bits.Range.HasHigh || bits.Range.High > 30 || bits.Range.High - bits.Range.Low > MostShifts)
            return null;
        if (bits.Range.High < 0)
            return 0;
        var shifted = by((int)bits.Range.High);
        for (int one = (int)bits.Range.High - 1; one >= Math.Max(0, bits.Range.Low); one--)
            shifted = Dim.If(Dim.Equal(bits, one), by(one), shifted);
        return bits.Range.Low < 0 ? Dim.If(Dim.Less(bits, 0), 0, shifted) : shifted;
    }

    // An int of C# wraps around where it leaves its range: that is a mistake where it can happen, and not followed where that is not known.
    private Dim? InRange(Dim value, Member member)
    {
        if (value.IsUnknown || !((value.Range.HasHigh && value.Range.High > int.MaxValue) || (value.Range.HasLow && value.Range.Low < int.MinValue)))
            return value;
        if (member.Type == "long")
            return null;
        var fits = Dim.And(Dim.LessOrEqual(int.MinValue, value), Dim.LessOrEqual(value, int.MaxValue));
        if (!Demand(fits, member, (at, when) => $"is {(value.Evaluate(at) is { } result ? Site.Text(result) : "a number")}{when}, which no int can hold"))
            return Dim.Unknown;
        return Holds(fits).Verdict == Verdict.Always ? value : null;
    }

    // Told once, where the number is declared, however many layers ask for it. Under conditions that rule it out nobody comes to it.
    private bool Demand(Dim condition, Member member, Func<Assignment, string, string> describe)
    {
        var answer = Holds(condition);
        if (!answer.IsRefuted || (answer.Verdict == Verdict.Sometimes && scope.IsLeftToUses(condition)) || scope.Solver.Classify(condition, Dim.And(Branch, scope.Given)) == Verdict.Always)
            return true;
        var at = answer.Counterexample ?? Assignment.Empty;
        bool everywhere = at.Count == 0 || answer.Verdict == Verdict.Never;
        string[] when = [.. everywhere ? [] : new[] { at.ToString() }, .. _index?.Constant is { } index && member.Parameters.Count == 1 ? new[] { $"{member.Parameters[0].Name} = {Site.Text(index)}" } : []];
        if (!scope.Analysis.Problems.Any(problem => problem.Rule == Rules.UnknownNumber && problem.Place.Member == member.Name))
            Report(Rules.UnknownNumber, new Place(member.Name), member.Name, describe(at, when.Length == 0 ? "" : " when " + string.Join(", ", when)));
        return false;
    }

    private Dim Branch => Within(_branches.Count);

    /// <summary>Where C# comes to what is read at the moment, as far as its own member says: its value is known to others, who may be elsewhere.</summary>
    public Dim Here => Within(_branches.Count - _outside);

    private Dim Within(int innermost) => _branches.Take(innermost).Aggregate((Dim)1, Dim.And);

    private Answer Holds(Dim condition) => scope.Solver.Prove(condition, Branch);
}
