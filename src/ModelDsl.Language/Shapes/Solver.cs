using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ModelDsl.Language.Shapes;

/// <summary>Decides whether a condition holds for every value of its variables.</summary>
/// <remarks>
/// <para>Small grids are looked at completely, in order, so that the first failure is the smallest. Otherwise the variables with few values are fixed one after the other,
/// and what is left is decided by intervals, or, for equality, as a polynomial: one of degree d that is zero at d + 1 points of each variable is zero everywhere,
/// and with divisions by constants the same holds within each residue class.</para>
/// <para><see cref="Verdict.Always"/> is always a proof. A refutation always carries an assignment, except where intervals alone exclude the condition.</para>
/// </remarks>
internal sealed class Solver(long budget = 65536, CancellationToken cancellation = default)
{
    // The budget counts looks at conditions of at most this size; of larger ones there are fewer.
    private const int OrdinarySize = 256;

    /// <summary>Does the condition hold wherever the assumption does?</summary>
    public Answer Prove(Dim condition, Dim? assuming = null) => Ask(condition, assuming, needsFailure: true);

    /// <summary>The same without a counterexample, and sooner: <see cref="Verdict.Unknown"/> stands for <see cref="Verdict.Sometimes"/> too.</summary>
    public Verdict Classify(Dim condition, Dim? assuming = null) => Ask(condition, assuming, needsFailure: false).Verdict is var verdict and not Verdict.Sometimes ? verdict : Verdict.Unknown;

    private Answer Ask(Dim condition, Dim? assuming, bool needsFailure)
    {
        Dim given = assuming ?? Dim.One;
        if (condition.IsUnknown || given.IsUnknown)
            return new(Verdict.Unknown);
        if (given.Constant == 0 || Dim.IsTrue(condition) || given.Includes(condition))
            return new(Verdict.Always);
        if (condition.Constant == 0 && given.Constant is not null)
            return new(Verdict.Never, Assignment.Empty);
        if (Fixed(given) is var (variable, value))
            return Beside(variable, value, variable.Contains(value) ? Ask(condition.Substitute(variable, value), given.Substitute(variable, value), needsFailure) : new(Verdict.Always));

        var variables = new List<Variable>();
        condition.CollectVariables(variables);
        given.CollectVariables(variables);
        if (variables.Exists(known => known.Count == 0))
            return new(Verdict.Always);

        var outer = FewValued(variables, Math.Max(1, budget / Math.Max(1, (condition.Size + given.Size) / OrdinarySize)));
        return new Search(this, condition, given, outer, variables.Count > outer.Count, needsFailure).Run();
    }

    // A variable with too many values to look at, of which the assumption leaves one.
    private (Variable Variable, long Value)? Fixed(Dim given)
    {
        foreach (Dim part in given.Joined)
            if (part.OnlyAtom is { Kind: AtomKind.IsZero, Parts: [{ Terms: [var term] } difference] } && term.Product.Single?.Variable is { } variable
                && variable.Count > budget && difference.Offset != long.MinValue && difference.Offset % term.Coefficient == 0)
                return (variable, -difference.Offset / term.Coefficient);
        return null;
    }

    private static Answer Beside(Variable variable, long value, Answer answer) => answer.Counterexample is not { } rest ? answer
        : answer with { Counterexample = new([variable, .. rest.Keys], [value, .. rest.Values]) };

    // As many variables as the budget allows, those with the fewest values first, in the order of their appearance.
    private static List<Variable> FewValued(List<Variable> variables, long budget)
    {
        var byCount = new List<Variable>(variables);
        byCount.Sort((a, b) => a.Count.CompareTo(b.Count));
        var chosen = new HashSet<Variable>();
        long product = 1;
        foreach (Variable variable in byCount)
        {
            if (variable.Kind == VariableKind.Opaque && !variable.IsFlag || variable.Count > budget / product)
                break;
            product *= variable.Count;
            chosen.Add(variable);
        }

        return variables.FindAll(chosen.Contains);
    }

    /// <summary>One question: walks the chosen variables and decides the rest at each point.</summary>
    private sealed class Search(Solver solver, Dim condition, Dim given, List<Variable> outer, bool hasRest, bool needsFailure)
    {
        private readonly Dictionary<Variable, long> _point = [];
        private bool _holdsSomewhere;
        private bool _isUndecided;
        private Assignment? _failure;

        public Answer Run()
        {
            var positions = new long[outer.Count];
            bool more = true;
            while (more)
            {
                solver.Continue();
                for (int i = 0; i < outer.Count; i++)
                    _point[outer[i]] = outer[i].At(positions[i]);
                Look();
                if (_failure is not null && _holdsSomewhere || _isUndecided && !needsFailure)
                    break;
                more = Advance(positions);
            }

            if (_failure is not null)
                return HasOpaque(_failure) ? new(hasRest || _holdsSomewhere || _isUndecided ? Verdict.Unknown : Verdict.Never) : new(_holdsSomewhere || _isUndecided ? Verdict.Sometimes : Verdict.Never, _failure, !_isUndecided);
            return new(_isUndecided ? Verdict.Unknown : Verdict.Always);
        }

        private static bool HasOpaque(Assignment failure)
        {
            foreach (Variable variable in failure.Keys)
                if (variable.Kind == VariableKind.Opaque)
                    return true;
            return false;
        }

        // The last variable moves fastest: points come in lexicographic order.
        private bool Advance(long[] positions)
        {
            for (int i = outer.Count - 1; i >= 0; i--)
            {
                if (++positions[i] < outer[i].Count)
                    return true;
                positions[i] = 0;
            }

            return false;
        }

        private void Look()
        {
            if (!hasRest)
            {
                if (given.Evaluate(_point) is null or 0)
                    return;
                Note(condition.Evaluate(_point) is not (null or 0) ? Verdict.Always : Verdict.Never, null);
                return;
            }

            Dim restGiven = given.Substitute(_point);
            if (restGiven.Constant == 0)
                return;
            Dim rest = condition.Substitute(_point);
            Answer answer = new Rest(solver, restGiven).Decide(rest, needsFailure);
            Note(answer.Verdict, answer.Counterexample);
        }

        private void Note(Verdict verdict, Assignment? inner)
        {
            switch (verdict)
            {
                case Verdict.Always:
                    _holdsSomewhere = true;
                    break;
                case Verdict.Unknown:
                    _isUndecided = true;
                    break;
                default:
                    _holdsSomewhere |= verdict == Verdict.Sometimes;
                    _failure ??= Join(inner);
                    break;
            }
        }

        private Assignment Join(Assignment? inner)
        {
            var variables = new List<Variable>();
            var values = new List<long>();
            var mattering = Mattering();
            foreach (Variable variable in outer)
            {
                if (!mattering.Contains(variable))
                    continue;
                variables.Add(variable);
                values.Add(_point[variable]);
            }

            if (inner is not null)
                foreach (KeyValuePair<Variable, long> pair in inner)
                {
                    variables.Add(pair.Key);
                    values.Add(pair.Value);
                }

            return new Assignment([.. variables], [.. values]);
        }

        // What the condition depends on, and of the assumption what it needs to hold here.
        private List<Variable> Mattering()
        {
            var mattering = new List<Variable>();
            condition.CollectVariables(mattering);
            Dim needed = given.Substitute(_point.Where(pair => mattering.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value));
            foreach (Variable variable in outer)
            {
                if (needed.Constant is not null)
                    break;
                if (mattering.Contains(variable) || variable.Kind == VariableKind.Opaque)
                    continue;
                mattering.Add(variable);
                needed = needed.Substitute(variable, _point[variable]);
            }

            return mattering;
        }
    }

    /// <summary>What cannot be looked at point by point: variables without bound or with too many values.</summary>
    private sealed class Rest(Solver solver, Dim given)
    {
        private const int MostBoxes = 256, MostCounted = 6, MostSmaller = 4096, MostSamples = 512, FewSamples = 64;

        public Answer Decide(Dim condition, bool needsFailure)
        {
            if (condition.IsUnknown)
                return new(Verdict.Unknown);
            if (condition.Constant is long constant)
                return constant != 0 ? new(Verdict.Always) : given.Constant is not null ? new(Verdict.Never, Assignment.Empty)
                    : FindFailure(condition, needsFailure ? MostSamples : FewSamples) is { Counterexample: not null } somewhere ? somewhere with { Verdict = Verdict.Never } : new(Verdict.Unknown);
            Verdict verdict = Structure(condition);
            if (verdict is Verdict.Always || verdict is not Verdict.Never && !needsFailure)
                return new(verdict);
            Answer found = FindFailure(condition);
            if (found.Counterexample is null)
                return new(Verdict.Unknown);
            return verdict == Verdict.Never ? found with { Verdict = Verdict.Never } : found;
        }

        /// <summary>By the form of the condition, whatever the assumption.</summary>
        private Verdict Structure(Dim condition)
        {
            if (condition.OnlyAtom is not { } atom)
                return ByInterval(condition);
            switch (atom.Kind)
            {
                case AtomKind.All:
                    Verdict all = Verdict.Always;
                    foreach (Dim part in atom.Parts)
                        all = Worse(all, Structure(part));
                    return all;
                case AtomKind.Any:
                    foreach (Dim part in atom.Parts)
                        if (Structure(part) == Verdict.Always)
                            return Verdict.Always;
                    return Verdict.Unknown;
                case AtomKind.IsZero when atom.Parts[0].OnlyAtom is { Kind: AtomKind.All, Parts: var joined }:
                    return Array.Exists(joined, part => Structure(Dim.Not(part)) == Verdict.Always) ? Verdict.Always : Verdict.Unknown;
                case AtomKind.IsZero:
                    return IsZero(atom.Parts[0]);
                case AtomKind.IsNotZero:
                    Dim number = atom.Parts[0];
                    return !number.IsTotal ? Verdict.Unknown : !number.Range.Contains(0) || IsNotNegative(number - 1) == Verdict.Always || IsNotNegative(-number - 1) == Verdict.Always ? Verdict.Always : Verdict.Unknown;
                case AtomKind.IsNotNegative:
                    return IsNotNegative(atom.Parts[0]);
                default:
                    return ByInterval(condition);
            }
        }

        private static Verdict Worse(Verdict a, Verdict b) => a == Verdict.Never || b == Verdict.Never ? Verdict.Never : a == Verdict.Always ? b : a;

        private static Verdict ByInterval(Dim condition) =>
            !condition.IsTotal ? Verdict.Unknown : !condition.Range.Contains(0) ? Verdict.Always : condition.Range.IsPoint ? Verdict.Never : Verdict.Unknown;

        private Verdict IsZero(Dim difference)
        {
            if (!difference.IsTotal)
                return Verdict.Unknown;
            if (!difference.Range.Contains(0))
                return Verdict.Never;
            return Polynomial.IsZeroEverywhere(difference, solver.Budget, solver.Cancellation) == true ? Verdict.Always : Verdict.Unknown;
        }

        // Interval branch and bound: boxes that are wholly right drop out, one that is wholly wrong decides.
        private Verdict IsNotNegative(Dim value)
        {
            if (!value.IsTotal)
                return Verdict.Unknown;
            if (value.Range.Low >= 0)
                return Verdict.Always;
            if (value.Range.High < 0)
                return Verdict.Never;
            var variables = new List<Variable>();
            value.CollectVariables(variables);
            if (Grows(value, variables, 0) || Grows(WithoutQuotients(value), variables, 0))
                return Verdict.Always;
            var start = new Dictionary<Variable, Interval>();
            foreach (Variable variable in variables)
                start[variable] = new Interval(variable.Min, variable.Max);
            var open = new Stack<Dictionary<Variable, Interval>>();
            open.Push(start);
            for (int looked = 0; open.Count > 0; looked++)
            {
                solver.Continue();
                if (looked > MostBoxes)
                    return Verdict.Unknown;
                Dictionary<Variable, Interval> box = open.Pop();
                if (value.RangeWithin(box).Low >= 0)
                    continue;
                if (!Split(box, open))
                    return Verdict.Unknown;
            }

            return Verdict.Always;
        }

        // A multiple of what is at most the value: H - (H + 1) / 2 is at least half of 2 * H - (H + 1), since rounding down takes off.
        private static Dim WithoutQuotients(Dim value)
        {
            for (int i = 0; i < MostCounted && Array.Find(value.Terms, Quotient) is { Product.Single.Parts: [var numerator, { Constant: { } divisor }] } term; i++)
            {
                Dim rest = value - term.Coefficient * Dim.Of(term.Product.Single!);
                value = divisor * rest + term.Coefficient * (term.Coefficient < 0 ? numerator : numerator - (divisor - 1));
            }

            return value;

            static bool Quotient(Term term) => term.Product.Single is { Kind: AtomKind.Divide, Parts: [_, { Constant: > 0 }] };
        }

        // Counted from the smallest values, what only grows shows it: L * L - L is (L' + 2) * (L' + 1) where L is at least 2. Without a smallest value: upwards from 1, and downwards from 0.
        private static bool Grows(Dim value, List<Variable> variables, int next)
        {
            if (value.IsUnknown)
                return false;
            if (next == variables.Count || next == MostCounted)
                return value.Range.Low >= 0;
            Variable variable = variables[next];
            if (variable.IsFlag || variable.Min == 0)
                return Grows(value, variables, next + 1);
            Dim counted = Dim.Of(Variable.Given(variable.Name + "'", min: 0));
            if (variable.Min != long.MinValue)
                return Grows(value.Substitute(variable, variable.Min + counted), variables, next + 1);
            return Grows(value.Substitute(variable, 1 + counted), variables, next + 1) && Grows(value.Substitute(variable, -counted), variables, next + 1);
        }

        private static bool Split(Dictionary<Variable, Interval> box, Stack<Dictionary<Variable, Interval>> open)
        {
            Variable? widest = null;
            double width = 0;
            foreach (KeyValuePair<Variable, Interval> side in box)
            {
                double size = side.Value.HasLow && side.Value.HasHigh ? (double)side.Value.High - side.Value.Low : 0;
                if (size > width)
                    (widest, width) = (side.Key, size);
            }

            if (widest is null)
                return false;
            long middle = box[widest].Low + (box[widest].High - box[widest].Low) / 2;
            open.Push(new(box) { [widest] = new Interval(middle + 1, box[widest].High) });
            open.Push(new(box) { [widest] = new Interval(box[widest].Low, middle) });
            return true;
        }

        /// <summary>Looks at the smallest values and some others: a failure found is a failure, none found is no proof.</summary>
        private Answer FindFailure(Dim condition, int samples = MostSamples)
        {
            var variables = new List<Variable>();
            condition.CollectVariables(variables);
            given.CollectVariables(variables);
            var point = new Dictionary<Variable, long>();
            bool holds = false;
            Dictionary<Variable, long>? failure = null;
            uint random = 2463534242;
            for (int sample = 0; sample < samples && (failure is null || !holds); sample++)
            {
                solver.Continue();
                foreach (Variable variable in variables)
                {
                    random ^= random << 13;
                    random ^= random >> 17;
                    random ^= random << 5;
                    point[variable] = Sample(variable, sample, random);
                }

                if (given.Evaluate(point) is null or 0)
                    continue;
                if (condition.Evaluate(point) is not (null or 0))
                    holds = true;
                else
                    failure ??= new(point);
            }

            // The largest values are far from all that was looked at.
            failure ??= AtLargest(variables, condition);
            if (failure is null)
                return new(Verdict.Unknown);
            MakeSmaller(failure, variables, condition);
            return new(Verdict.Sometimes, new Assignment([.. variables], [.. variables.ConvertAll(variable => failure[variable])]), IsExact: false);
        }

        private Dictionary<Variable, long>? AtLargest(List<Variable> variables, Dim condition)
        {
            var point = new Dictionary<Variable, long>();
            foreach (Variable variable in variables)
                if (variable.Min == long.MinValue || variable.Max == long.MaxValue || variable.Kind == VariableKind.Opaque)
                    return null;
                else
                    point[variable] = variable.At(variable.Count - 1);
            return given.Evaluate(point) is not (null or 0) && condition.Evaluate(point) is null or 0 ? point : null;
        }

        // One variable after the other, the smallest value with which it still fails.
        private void MakeSmaller(Dictionary<Variable, long> failure, List<Variable> variables, Dim condition)
        {
            foreach (Variable variable in variables)
            {
                if (variable.Min == long.MinValue)
                    continue;
                long value = failure[variable], last = 0;
                for (; last < MostSmaller && variable.At(last) < value; last++)
                    if (FailsAt(variable, last))
                        break;
                if (last < MostSmaller || variable.Kind == VariableKind.Opaque)
                    continue;
                // Of so many the smallest is looked for as if all above it failed too.
                for (long high = (value - variable.Min) / Math.Max(1, variable.Step); last < high;)
                {
                    long middle = last + (high - last) / 2;
                    (last, high) = FailsAt(variable, middle) ? (last, middle) : (middle + 1, high);
                }
            }

            bool FailsAt(Variable variable, long position)
            {
                solver.Continue();
                long before = failure[variable];
                failure[variable] = variable.At(position);
                if (given.Evaluate(failure) is not (null or 0) && condition.Evaluate(failure) is null or 0)
                    return true;
                failure[variable] = before;
                return false;
            }
        }

        private static long Sample(Variable variable, int sample, uint random)
        {
            long count = variable.Count;
            long most = Math.Min(count, sample < 8 ? sample + 1 : 1000);
            if (variable.Min == long.MinValue)
                return variable.Max == long.MaxValue ? (random % 64) - 16 : variable.Max - (random % 64);
            long position = sample == 0 ? 0 : random % most;
            return variable.Max == long.MaxValue ? variable.Min + position * Math.Max(1, variable.Step) : variable.At(position);
        }
    }

    internal long Budget => budget;

    private CancellationToken Cancellation => cancellation;

    // Nobody waits for the answer any more: someone typed on.
    private void Continue() => cancellation.ThrowIfCancellationRequested();
}
