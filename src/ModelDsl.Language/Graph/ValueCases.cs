using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// An activation under a condition gives values of two kinds, and which of them a loss or a softmax gets far behind it decides what is wrong. So the model is read again for each way in which the conditions
/// can stand, and what is wrong with its values is told of these: under the condition on which it hangs, if on any.
/// </summary>
internal static class ValueCases
{
    // Those nearest to the losses, where there are more.
    private const int MostConditions = 3;

    /// <summary>What is wrong in some cases; null where no activation hangs on a condition. <paramref name="read"/> reads the model where a condition holds.</summary>
    public static IReadOnlyList<Problem>? Of(Analysis analysis, Solver solver, System.Func<Dim, Analysis> read)
    {
        var conditions = Conditions(analysis.Stages).Distinct().ToList();
        conditions = [.. conditions.Where((condition, i) => !conditions.Take(i).Contains(Dim.Not(condition))).Reverse().Take(MostConditions)];
        if (conditions.Count == 0)
            return null;
        var cases = new List<Case>();
        foreach (var sides in conditions.Aggregate(new List<Dim[]> { new Dim[0] }, (all, next) => [.. all.SelectMany(some => new[] { next, Dim.Not(next) }.Select(side => some.Append(side).ToArray()))]))
        {
            var holds = sides.Aggregate((Dim)1, Dim.And);
            if (solver.Prove(Dim.Not(holds)) is { IsRefuted: true })
                cases.Add(new(sides, [.. read(holds).Problems.Where(problem => problem.Rule.IsOfValues)]));
        }
        return [.. cases.SelectMany(one => one.Problems).GroupBy(problem => (problem.Rule, problem.Place)).Select(same => Told(same.ToList(), cases, solver))];
    }

    private sealed record Case(Dim[] Sides, Problem[] Problems)
    {
        public bool Has(Problem problem) => Problems.Any(other => other.Rule == problem.Rule && other.Place == problem.Place);
    }

    // Under no condition if it is wrong in all cases, under one if that is enough, else under all. An axis of a softmax is no matter of cases: it only gives way to what a loss says in one.
    private static Problem Told(IReadOnlyList<Problem> same, IReadOnlyList<Case> cases, Solver solver)
    {
        if (same[0].Rule == Rules.SoftmaxAxis || cases.All(one => one.Has(same[0])))
            return same[0];
        var with = cases.First(one => one.Has(same[0]));
        var enough = with.Sides.Where(side => cases.All(one => !one.Sides.Contains(side) || one.Has(same[0]))).Take(1).ToArray();
        var holds = (enough.Length > 0 ? enough : with.Sides).Aggregate((Dim)1, Dim.And);
        return same[0] with { When = $" when {solver.Prove(Dim.Not(holds)).Counterexample}", Repair = null };
    }

    // Those of activations, in blocks too. What only C# or a use decides has no cases.
    private static IEnumerable<Dim> Conditions(IEnumerable<Stage> stages)
    {
        foreach (var stage in stages)
            foreach (var operation in stage.Operations)
            {
                foreach (var inner in Inner(operation))
                    foreach (var condition in Conditions(inner))
                        yield return condition;
                if ((operation.WhenHolds ?? stage.WhenHolds) is not null && Activates(operation))
                    foreach (var condition in new[] { operation.WhenHolds, stage.WhenHolds })
                        if (condition is { IsUnknown: false, Constant: null } && condition.Variables.All(variable => variable.Kind is not (VariableKind.Opaque or VariableKind.Given)))
                            yield return condition;
            }
    }

    private static bool Activates(Operation operation) =>
        operation.Attribute is ActivationAttribute or SoftmaxBaseAttribute || Inner(operation).Any(stages => stages.Any(stage => stage.Operations.Any(Activates)));

    // The stages of the block that it uses.
    private static IEnumerable<IReadOnlyList<Stage>> Inner(Operation operation) =>
        operation.Attribute is UseWordAttribute ? operation.Steps.Where(step => step.Inner is not null).Select(step => step.Inner!.Stages) : [];
}
