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

    /// <summary>What is told of values; an axis of a softmax gives way to what its loss says.</summary>
    public static readonly IReadOnlyList<Rule> OfValues = [Rules.DoubleSoftmax, Rules.LossOnProbabilities, Rules.LossOnRawValues, Rules.ActivationOnHead, Rules.BoundedHead, Rules.ChoiceAsYesOrNo, Rules.SoftmaxAxis];

    /// <summary>What is wrong in some cases; null where no activation hangs on a condition. <paramref name="read"/> reads the model where a condition holds.</summary>
    public static IReadOnlyList<Problem>? Of(Analysis analysis, Solver solver, System.Func<Dim, Analysis> read)
    {
        if (!HasConditions(analysis))
            return null;
        var conditions = Conditions(analysis.Stages).Distinct().ToList();
        conditions = [.. conditions.Where((condition, i) => !conditions.Take(i).Contains(Dim.Not(condition))).Reverse().Take(MostConditions)];
        if (conditions.Count == 0)
            return null;
        var cases = new List<Case>();
        foreach (var sides in conditions.Aggregate(new List<Dim[]> { new Dim[0] }, (all, next) => [.. all.SelectMany(some => new[] { next, Dim.Not(next) }.Select(side => some.Append(side).ToArray()))]))
        {
            var holds = sides.Aggregate((Dim)1, Dim.And);
            if (solver.Prove(Dim.Not(holds)) is { IsRefuted: true })
                cases.Add(new(sides, [.. read(holds).Problems.Where(problem => OfValues.Contains(problem.Rule))]));
        }
        return [.. cases.SelectMany(one => one.Problems).GroupBy(problem => (problem.Rule, problem.Place)).Select(same => Told(same.ToList(), cases, solver))];
    }

    private sealed record Case(Dim[] Sides, Problem[] Problems)
    {
        public bool Has(Problem problem) => Problems.Any(other => other.Rule == problem.Rule && other.Place == problem.Place);
    }

    // Under no condition if it is wrong in all cases, under one if that is enough, else under all.
    private static Problem Told(IReadOnlyList<Problem> same, IReadOnlyList<Case> cases, Solver solver)
    {
        if (same[0].Rule == Rules.SoftmaxAxis || cases.All(one => one.Has(same[0])))
            return same[0];
        var with = cases.First(one => one.Has(same[0]));
        var enough = with.Sides.Where(side => cases.All(one => !one.Sides.Contains(side) || one.Has(same[0]))).Take(1).ToArray();
        var holds = (enough.Length > 0 ? enough : with.Sides).Aggregate((Dim)1, Dim.And);
        return same[0] with { When = $" when {solver.Prove(Dim.Not(holds)).Counterexample}", Repair = null };
    }

    // Most models have none.
    private static bool HasConditions(Analysis analysis)
    {
        foreach (var stage in analysis.Stages)
        {
            if (stage.WhenHolds is not null)
                return true;
            foreach (var operation in stage.Operations)
                if (operation.WhenHolds is not null || (operation.Attribute is UseWordAttribute && operation.Steps.Exists(step => step.Inner is { } inner && HasConditions(inner))))
                    return true;
        }
        return false;
    }

    // Those of activations, in blocks too. What only C# or a use decides has no cases.
    private static IEnumerable<Dim> Conditions(IEnumerable<Stage> stages) =>
        from stage in stages
        from operation in stage.Operations
        from condition in (operation.Attribute is ActivationAttribute or SoftmaxBaseAttribute ? new[] { operation.WhenHolds, stage.WhenHolds } : [])
            .Concat(operation.Steps.SelectMany(step => step.Inner is { } inner ? Conditions(inner.Stages).Concat(Conditions(inner.Stages).Any() || inner.Stages.Any(HasActivation) ? new[] { operation.WhenHolds, stage.WhenHolds } : []) : []))
        where condition is { IsUnknown: false, Constant: null } && condition.Variables.All(variable => variable.Kind is not (VariableKind.Opaque or VariableKind.Given))
        select condition;

    private static bool HasActivation(Stage stage) => stage.Operations.Any(operation => operation.Attribute is ActivationAttribute or SoftmaxBaseAttribute || operation.Steps.Any(step => step.Inner is { } inner && inner.Stages.Any(HasActivation)));
}
