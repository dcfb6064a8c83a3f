using System;
using System.Collections.Generic;

namespace ModelDsl.Language.Shapes;

/// <summary>A named integer with a known set of values.</summary>
/// <remarks>
/// Two variables are the same when name, kind and values are.
/// The bounds <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> stand for "no bound".
/// </remarks>
internal sealed class Variable : IEquatable<Variable>
{
    private readonly long[]? _listed;
    private Dictionary<long, string>? _labels;

    private Variable(string name, VariableKind kind, long min, long max, long step, long[]? listed = null, bool isFlag = false)
    {
        Name = name;
        Kind = kind;
        Min = min;
        Max = max;
        Step = step;
        IsFlag = isFlag;
        _listed = listed;
    }

    /// <summary>The name shown in messages.</summary>
    public string Name { get; }

    /// <summary>Who decides the value.</summary>
    public VariableKind Kind { get; }

    /// <summary>Smallest value; <see cref="long.MinValue"/> when there is none.</summary>
    public long Min { get; }

    /// <summary>Largest value; <see cref="long.MaxValue"/> when there is none.</summary>
    public long Max { get; }

    /// <summary>Distance between neighbouring values; 0 when the values are listed one by one.</summary>
    public long Step { get; }

    /// <summary>True for yes-or-no variables: in C# they are a <c>bool</c>.</summary>
    public bool IsFlag { get; }

    /// <summary>Nobody knows the value before data comes.</summary>
    public bool IsFree => Kind is VariableKind.Axis or VariableKind.Batch || _isMadeFree;

    private bool _isMadeFree;

    /// <summary>Of a size of a block's input: which input, and which of its axes; null for any other.</summary>
    public (string Input, int Axis)? InputSize { get; private init; }

    /// <summary>True when both ends are bounds.</summary>
    public bool IsBounded => Min != long.MinValue && Max != long.MaxValue;

    /// <summary>How many values there are; <see cref="long.MaxValue"/> when the variable has no bound or too many to count. Zero for an empty grid.</summary>
    public long Count =>
        _listed is not null ? _listed.Length
        : Max < Min ? 0
        : !IsBounded ? long.MaxValue
        : CountSteps(Min, Max, Step);

    /// <summary>The grid <c>min, min + step, … ≤ max</c> of a hyperparameter. A reversed grid is empty; a step below 1 counts as 1.</summary>
    public static Variable Range(string name, long min, long max, long step = 1) => OnGrid(name, VariableKind.Range, min, max, step);

    /// <summary>The listed values of a hyperparameter: sorted, each kept once.</summary>
    public static Variable Values(string name, IEnumerable<long> values)
    {
        long[] sorted = SortedOnce(values);
        return sorted.Length == 0
            ? new Variable(name, VariableKind.Choice, 0, -1, 0, sorted)
            : new Variable(name, VariableKind.Choice, sorted[0], sorted[sorted.Length - 1], 0, sorted);
    }

    /// <summary>A hyperparameter whose values are the members of an enum: numbers for the proofs, names for messages.</summary>
    public static Variable Members(string name, IReadOnlyCollection<(string Label, long Value)> members)
    {
        Variable variable = Values(name, System.Linq.Enumerable.Select(members, member => member.Value));
        variable._labels = [];
        foreach (var (label, value) in members)
            if (!variable._labels.ContainsKey(value))
                variable._labels.Add(value, label);
        return variable;
    }

    /// <summary>A hyperparameter that is one of several real numbers, in rising order: the proofs count them, messages show them.</summary>
    public static Variable Reals(string name, IReadOnlyList<double> values)
    {
        string[] texts = [.. System.Linq.Enumerable.Select(values, Text)];
        string counted = string.Concat(System.Linq.Enumerable.Select(System.Linq.Enumerable.Take(texts, texts.Length - 1), (text, i) => $"{{{name}}} == {text} ? {i} : "));
        return Counting(name, values, $"({counted}{texts.Length - 1})");
    }

    /// <summary>A hyperparameter on a grid of real numbers, <paramref name="values"/>.</summary>
    public static Variable Steps(string name, IReadOnlyList<double> values, double min, double step) =>
        Counting(name, values, $"global::ModelDsl.CompilerServices.Checked.Step({{{name}}}, {Text(min)}, {Text(step)})");

    private static Variable Counting(string name, IReadOnlyList<double> values, string code) => new(name, VariableKind.Choice, 0, values.Count - 1, 1)
    {
        Code = code,
        Counted = values,
        _labels = System.Linq.Enumerable.ToDictionary(System.Linq.Enumerable.Range(0, values.Count), i => (long)i, i => Text(values[i])),
    };

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The real numbers that it counts; null: it counts none.</summary>
    public IReadOnlyList<double>? Counted { get; private init; }

    /// <summary>What it is in C#, where that is more than its name: the members that it names stand in braces.</summary>
    public string? Code { get; private init; }

    /// <summary>Its values have names of their own.</summary>
    public bool IsLabelled => _labels is not null;

    /// <summary>True where the values are those of an enum: in C# it is one.</summary>
    public bool IsEnum => _labels is not null && Code is null;

    /// <summary>A value as messages show it.</summary>
    public string Show(long value) => IsFlag ? value == 0 ? "false" : "true" : _labels is not null && _labels.TryGetValue(value, out string? label) ? label : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A yes-or-no hyperparameter: 0 or 1.</summary>
    public static Variable Flag(string name) => new(name, VariableKind.Choice, 0, 1, 1, isFlag: true);

    /// <summary>A free size of the data.</summary>
    public static Variable Axis(string name, long min = 1, long? max = null, long step = 1) =>
        OnGrid(name, VariableKind.Axis, min, max ?? long.MaxValue, step);

    /// <summary>An argument or an input size of a block; unbounded unless bounds are given (a size has <paramref name="min"/> 1).</summary>
    public static Variable Given(string name, long min = long.MinValue, long max = long.MaxValue, long step = 1, bool flag = false) =>
        flag ? new Variable(name, VariableKind.Given, 0, 1, 1, isFlag: true) : OnGrid(name, VariableKind.Given, min, max, step);

    /// <summary>A size of what a block gets, under the name by which its C# asks for it.</summary>
    public static Variable SizeOf(string input, int axis, int rank) =>
        new(axis == 1 ? $"{input}.Channels" : axis == rank - 1 && rank == 3 ? $"{input}.Features" : $"{input}.Size({axis})", VariableKind.Given, 1, long.MaxValue, 1) { InputSize = (input, axis) };

    /// <summary>A value known only when the program runs.</summary>
    public static Variable Opaque(string name, bool flag = false, long min = long.MinValue, long max = long.MaxValue) =>
        flag ? new Variable(name, VariableKind.Opaque, 0, 1, 1, isFlag: true) : new Variable(name, VariableKind.Opaque, min, max, 1);

    /// <summary>What the C# of the class calculates; <paramref name="isGiven"/>: of what the uses of the class, a block, say.</summary>
    public static Variable Calculated(string text, string code, bool isGiven = false, long min = long.MinValue, long max = long.MaxValue, bool flag = false) =>
        new(text, isGiven ? VariableKind.Given : VariableKind.Opaque, flag ? 0 : min, flag ? 1 : max, 1, isFlag: flag) { Code = code };

    // What is calculated of such a size fits into an int: layers so large fit into no memory.
    private const int LargestMade = 1 << 28;

    /// <summary>A member of an enum that C# that is not read gives.</summary>
    public static Variable UnreadMember(string name) => new(name, VariableKind.Opaque, int.MinValue, int.MaxValue, 1) { Code = "(int){" + name + "}", Unread = name };

    /// <summary>A size that a block was made with, which only its own C# tells: <paramref name="unread"/> is the member that is not read. It is <paramref name="free"/> until data comes, or may be, and then another member has its <paramref name="extent"/>.</summary>
    public static Variable OfBlock(string text, string member, string unread, bool free, string? extent) => new(text, VariableKind.Opaque, 1, LargestMade, 1) { Code = "{" + member + "}", Unread = unread, _isMadeFree = free, Extent = extent };

    /// <summary>Of a size that a block was made with and that may be free until data comes, as a use of the class says: the member that is negative where it is.</summary>
    public string? Extent { get; private init; }

    /// <summary>The member that is not read on which it hangs; null where it hangs on none.</summary>
    public string? Unread { get; private init; }

    /// <summary>The same one where its values are known to be no less.</summary>
    public Variable AtLeast(long min) => new(Name, Kind, Math.Max(Min, min), Max, Step, _listed, IsFlag) { Code = Code, Unread = Unread, _isMadeFree = _isMadeFree, Extent = Extent };

    /// <summary>The number of samples in a batch: 1 or more.</summary>
    public static Variable Batch(string name = "N") => new(name, VariableKind.Batch, 1, long.MaxValue, 1);

    /// <summary>The value at a position of the grid, counted from the smallest one. Only for variables with a smallest value.</summary>
    public long At(long position) => _listed is not null ? _listed[position] : Min + position * Step;

    /// <summary>Whether the value belongs to the set.</summary>
    public bool Contains(long value) =>
        _listed is not null ? Array.BinarySearch(_listed, value) >= 0
        : value >= Min && value <= Max && (Min == long.MinValue || Step == 1 || unchecked((ulong)value - (ulong)Min) % (ulong)Step == 0);

    /// <inheritdoc/>
    public bool Equals(Variable? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        return other is not null
            && Name == other.Name && Kind == other.Kind && IsFlag == other.IsFlag
            && Min == other.Min && Max == other.Max && Step == other.Step
            && SameValues(_listed, other._listed);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Variable);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(StableHash.Of(Name) * 31 + (int)Kind);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Variable OnGrid(string name, VariableKind kind, long min, long max, long step)
    {
        // Without a smallest value there is no grid to count from.
        if (step < 1 || min == long.MinValue)
            step = 1;
        // The largest value is one of the grid, so that bounds and values tell the same.
        if (max != long.MaxValue && max > min && min != long.MinValue)
            max -= (long)(unchecked((ulong)max - (ulong)min) % (ulong)step);
        return new Variable(name, kind, min, max, step);
    }

    private static long CountSteps(long min, long max, long step)
    {
        ulong steps = unchecked((ulong)max - (ulong)min) / (ulong)step;
        return steps >= long.MaxValue ? long.MaxValue : (long)steps + 1;
    }

    private static long[] SortedOnce(IEnumerable<long> values)
    {
        var sorted = new SortedSet<long>(values);
        var array = new long[sorted.Count];
        sorted.CopyTo(array);
        return array;
    }

    private static bool SameValues(long[]? a, long[]? b)
    {
        if (a is null || b is null)
            return ReferenceEquals(a, b);
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
                return false;
        }

        return true;
    }
}
