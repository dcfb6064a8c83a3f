using System;
using System.Collections.Generic;

namespace ModelDsl.Language.Shapes;

/// <content>Values for given variables.</content>
internal sealed partial class Dim
{
    /// <summary>The value for these values of the variables; null where there is none (a division by zero) or it does not fit.</summary>
    public long? Evaluate(IReadOnlyDictionary<Variable, long> values)
    {
        if (IsUnknown)
            return null;
        long sum = _constant;
        foreach (Term term in _terms)
        {
            long product = term.Coefficient;
            for (int i = 0; i < term.Product.Count; i++)
            {
                if (Evaluate(term.Product.AtomAt(i), values) is not long value)
                    return null;
                for (int power = term.Product.PowerAt(i); power > 0; power--)
                    if (!Integers.TryMultiply(product, value, out product))
                        return null;
            }

            if (!Integers.TryAdd(sum, product, out sum))
                return null;
        }

        return sum;
    }

    /// <summary>The same as a table of its values, where its variables have so many values at most, all together: i / N of a searched N is written out for each i otherwise. What is free until data comes stays. Null where they have more, or somewhere it has no value.</summary>
    public Dim? Tabulated(long most)
    {
        Variable[] all = [.. Variables], free = [.. System.Linq.Enumerable.Where(all, variable => variable.IsFree)];
        if (Countable([.. System.Linq.Enumerable.Except(all, free)], most) is not { } variables || variables.Length == 0)
            return null;
        var table = Table(variables, values => free.Length > 0 ? Substitute(values) : Evaluate(values) is { } value ? value : null);
        return table.IsUnknown ? null : table;
    }

    /// <summary>A number where it is the same for all values of its variables, of which there are so many at most: 2 (K / 2) - (K - 1) of odd K. Otherwise it stays as it is.</summary>
    public Dim Settled(long most)
    {
        if (_terms.Length == 0 || IsUnknown || Countable(most) is not { } variables)
            return this;
        long? first = null;
        return IsSame(variables, new long[variables.Length], 0, ref first) ? first!.Value : this;
    }

    private bool IsSame(Variable[] variables, long[] values, int at, ref long? first)
    {
        if (at == variables.Length)
            return Evaluate(new Assignment(variables, values)) is { } value && (first ??= value) == value;
        for (long position = 0; position < variables[at].Count; position++)
        {
            values[at] = variables[at].At(position);
            if (!IsSame(variables, values, at + 1, ref first))
                return false;
        }
        return true;
    }

    /// <summary>Its variables, where they have so many values at most, all together; else null.</summary>
    public Variable[]? Countable(long most) => Countable([.. Variables], most);

    private static Variable[]? Countable(Variable[] variables, long most)
    {
        foreach (Variable variable in variables)
            if (variable.IsFree || variable.Kind is VariableKind.Opaque or VariableKind.Given || variable.Count < 1 || (most /= variable.Count) < 1)
                return null;
        return variables;
    }

    /// <summary>A table of what each assignment of these variables comes to; neighbours of one value share a case. Unknown where one comes to nothing, or nobody comes to any; where <paramref name="isReached"/> says that nobody comes to it, it may be anything.</summary>
    public static Dim Table(Variable[] variables, Func<Assignment, Dim?> valueOf, Func<Assignment, bool>? isReached = null) => Table(variables, new long[variables.Length], 0, valueOf, isReached) ?? Unknown;

    // Null: nobody comes to it.
    private static Dim? Table(Variable[] variables, long[] values, int at, Func<Assignment, Dim?> valueOf, Func<Assignment, bool>? isReached)
    {
        if (at == variables.Length)
            return new Assignment(variables, [.. values]) is var assignment && isReached?.Invoke(assignment) == false ? null : valueOf(assignment) ?? Unknown;
        Variable variable = variables[at];
        var runs = new List<(Dim Value, long First, long Last)>();
        for (long position = 0; position < variable.Count; position++)
        {
            values[at] = variable.At(position);
            var here = Table(variables, values, at + 1, valueOf, isReached);
            if (here is { IsUnknown: true })
                return Unknown;
            if (runs.Count > 0 && (here is null || here.Equals(runs[runs.Count - 1].Value)))
                runs[runs.Count - 1] = runs[runs.Count - 1] with { Last = position };
            else if (here is not null)
                runs.Add((here, position, position));
        }
        return runs.Count == 0 ? null : Of(runs, variable);
    }

    // As a choice between runs of neighbours, the last two first.
    private static Dim Of(List<(Dim Value, long First, long Last)> runs, Variable variable)
    {
        bool isNamed = variable.IsFlag || variable.IsLabelled;
        var table = runs[runs.Count - 1].Value;
        for (int i = runs.Count - 2; i >= 0; i--)
        {
            var (here, first, last) = runs[i];
            var next = runs[i + 1];
            table = first == last && (isNamed || i == 0) ? If(Equal(Of(variable), variable.At(first)), here, table)
                : i == runs.Count - 2 && next.First == next.Last ? If(Equal(Of(variable), variable.At(next.First)), table, here)
                : If(isNamed ? Among(variable, first, last) : LessOrEqual(Of(variable), variable.At(last)), here, table);
        }
        return table;
    }

    private static Dim Among(Variable variable, long first, long last)
    {
        Dim any = 0;
        for (long position = first; position <= last; position++)
            any = Or(any, Equal(Of(variable), variable.At(position)));
        return any;
    }

    /// <summary>The same with something else in place of a variable.</summary>
    public Dim Substitute(Variable variable, Dim replacement) => Replace(atom => variable.Equals(atom.Variable) ? replacement : null);

    /// <summary>The same with some variables fixed.</summary>
    public Dim Substitute(IReadOnlyDictionary<Variable, long> values) => Replace(atom => atom.Variable is { } variable && values.TryGetValue(variable, out long value) ? value : null);

    /// <summary>The same where a condition is known to hold, or not to: what it decides is decided. Without this a choice within a choice would ask again and again.</summary>
    internal Dim Assuming(Dim condition, bool holds)
    {
        if (!HasConditions)
            return this;
        var facts = new Dictionary<Atom, long>();
        Conclude(condition, holds, facts);
        return Replace(atom => facts.TryGetValue(atom, out long value) ? value : null);
    }

    private static void Conclude(Dim condition, bool holds, Dictionary<Atom, long> facts)
    {
        if (condition.OnlyAtom is not { } atom || facts.ContainsKey(atom))
            return;
        facts[atom] = holds ? 1 : 0;
        if (atom.Kind == AtomKind.IsZero && atom.Parts[0].IsCondition)
            Conclude(atom.Parts[0], !holds, facts);
        else if (atom.Kind == (holds ? AtomKind.All : AtomKind.Any))
            foreach (Dim part in atom.Parts)
                Conclude(part, holds, facts);
        else
            Conclude(Not(condition), !holds, facts);
    }

    /// <summary>The values it can take while the variables stay within these bounds.</summary>
    internal Interval RangeWithin(IReadOnlyDictionary<Variable, Interval> bounds)
    {
        if (IsUnknown)
            return Interval.Everything;
        Interval range = Interval.Point(_constant);
        foreach (Term term in _terms)
        {
            Interval product = Interval.Point(term.Coefficient);
            for (int i = 0; i < term.Product.Count; i++)
                product *= RangeWithin(term.Product.AtomAt(i), bounds).Power(term.Product.PowerAt(i));
            range += product;
        }

        return range;
    }

    private static Interval RangeWithin(Atom atom, IReadOnlyDictionary<Variable, Interval> bounds)
    {
        Interval Part(int index) => atom.Parts[index].RangeWithin(bounds);
        switch (atom.Kind)
        {
            case AtomKind.Variable:
                return bounds.TryGetValue(atom.Variable!, out Interval bound) ? bound : atom.Range;
            case AtomKind.Divide:
                return Part(0).DivideBy(Part(1));
            case AtomKind.Modulo:
                return Part(0).Modulo(Part(1));
            case AtomKind.Quotient:
                return Part(0).QuotientBy(Part(1));
            case AtomKind.Remainder:
                return Part(0).RemainderBy(Part(1));
            case AtomKind.Minimum:
                return Interval.Smaller(Part(0), Part(1));
            case AtomKind.Maximum:
                return Interval.Larger(Part(0), Part(1));
            case AtomKind.Choose:
                Interval condition = Part(0);
                return !condition.Contains(0) ? Part(1) : condition.IsPoint ? Part(2) : Interval.Hull(Part(1), Part(2));
            default:
                return Interval.Bit;
        }
    }

    private static long? Evaluate(Atom atom, IReadOnlyDictionary<Variable, long> values)
    {
        long? Part(int index) => atom.Parts[index].Evaluate(values);
        switch (atom.Kind)
        {
            case AtomKind.Variable:
                return values.TryGetValue(atom.Variable!, out long known) ? known : null;
            case AtomKind.Divide:
                return Part(0) is long a && Part(1) is long b && Integers.TryDivide(a, b, out long quotient) ? quotient : null;
            case AtomKind.Quotient:
                return Part(0) is long dividend && Part(1) is long divisor and not 0 && dividend != long.MinValue ? dividend / divisor : null;
            case AtomKind.Remainder:
                return Part(0) is long over && Part(1) is long by and not 0 ? by is -1 ? 0 : over % by : null;
            case AtomKind.Modulo:
                return Part(0) is long left && Part(1) is long right && right != 0 ? Integers.Modulo(left, right) : null;
            case AtomKind.Minimum:
                return Part(0) is long x && Part(1) is long y ? Math.Min(x, y) : null;
            case AtomKind.Maximum:
                return Part(0) is long u && Part(1) is long v ? Math.Max(u, v) : null;
            case AtomKind.Choose:
                return Part(0) is long choice ? Part(choice != 0 ? 1 : 2) : null;
            case AtomKind.IsZero:
                return Part(0) is long zero ? zero == 0 ? 1 : 0 : null;
            case AtomKind.IsNotZero:
                return Part(0) is long some ? some != 0 ? 1 : 0 : null;
            case AtomKind.IsNotNegative:
                return Part(0) is long sign ? sign >= 0 ? 1 : 0 : null;
            default:
                bool all = atom.Kind == AtomKind.All;
                for (int i = 0; i < atom.Parts.Length; i++)
                {
                    if (Part(i) is not long holds)
                        return null;
                    if (holds != 0 != all)
                        return all ? 0 : 1;
                }

                return all ? 1 : 0;
        }
    }

    // What does not change is kept as it is: to build it again would ask all its questions again.
    private Dim Replace(Func<Atom, Dim?> replacement)
    {
        if (_terms.Length == 0)
            return this;
        bool isSame = true;
        Dim sum = _constant;
        foreach (Term term in _terms)
        {
            var factors = new Dim?[term.Product.Count];
            bool isTermSame = true;
            for (int i = 0; i < factors.Length; i++)
            {
                factors[i] = Replace(term.Product.AtomAt(i), replacement);
                isTermSame &= factors[i] is null;
            }
            isSame &= isTermSame;
            Dim product = isTermSame ? new Dim(0, [term]) : term.Coefficient;
            for (int i = 0; i < factors.Length && !isTermSame; i++)
                for (int power = term.Product.PowerAt(i); power > 0; power--)
                    product *= factors[i] ?? Of(term.Product.AtomAt(i));
            sum += product;
        }

        return isSame ? this : sum;
    }

    // Null: it stays.
    private static Dim? Replace(Atom atom, Func<Atom, Dim?> replacement)
    {
        if (replacement(atom) is { } other)
            return other;
        if (atom.Variable is not null)
            return null;
        var parts = new Dim[atom.Parts.Length];
        bool isSame = true;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = atom.Parts[i].Replace(replacement);
            isSame &= ReferenceEquals(parts[i], atom.Parts[i]);
        }
        return isSame ? null : Rebuild(atom.Kind, parts);
    }

    private static Dim Rebuild(AtomKind kind, Dim[] parts)
    {
        switch (kind)
        {
            case AtomKind.Divide:
                return parts[0] / parts[1];
            case AtomKind.Modulo:
                return parts[0] % parts[1];
            case AtomKind.Quotient:
                return Quotient(parts[0], parts[1]);
            case AtomKind.Remainder:
                return Remainder(parts[0], parts[1]);
            case AtomKind.Minimum:
                return Min(parts[0], parts[1]);
            case AtomKind.Maximum:
                return Max(parts[0], parts[1]);
            case AtomKind.Choose:
                return If(parts[0], parts[1], parts[2]);
            case AtomKind.IsZero:
                return Equal(parts[0], Zero);
            case AtomKind.IsNotZero:
                return NotEqual(parts[0], Zero);
            case AtomKind.IsNotNegative:
                return LessOrEqual(Zero, parts[0]);
            default:
                Dim joined = parts[0];
                for (int i = 1; i < parts.Length; i++)
                    joined = kind == AtomKind.All ? And(joined, parts[i]) : Or(joined, parts[i]);
                return joined;
        }
    }
}
