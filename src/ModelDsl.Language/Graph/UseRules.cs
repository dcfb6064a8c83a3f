using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What stands in a class and changes nothing: stages that nobody reads, conditions that are decided, broadcasts that only some sizes make.</summary>
internal static class UseRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        CheckStages(analysis, scope);
        CheckConditions(analysis, scope);
    }

    // Of a chain that leads nowhere the end is told: what it reads is used once it is.
    private static void CheckStages(Analysis analysis, Scope scope)
    {
        var outputs = analysis.Outputs;
        var reached = analysis.Reached(outputs.Concat(analysis.Stages.Where(stage => stage.Losses.Count > 0)));
        var read = new HashSet<string>(analysis.Stages.SelectMany(stage => stage.Reads()));
        foreach (var stage in analysis.Stages)
            if (!reached.Contains(stage.Name) && !read.Contains(stage.Name) && !IsMeasured(stage.Name, analysis.Declaration))
                scope.Report(Rules.UnusedStage, new Place(stage.Name), $"nothing reads '{stage.Name}'" + (outputs.Count > 0 ? $", and the {(analysis.Declaration.Kind == ClassKind.Model ? "model" : "block")} gives {Names(outputs)}" : "")
                    + $": read it with [From(nameof({stage.Name}))] or a merge, write [Output] on it"
                    + (outputs.Count > 0 && !outputs[0].IsOutput ? $" and on {Names(outputs)}" : "")          // the first [Output] takes the place of what is given without one
                    + (analysis.Stages.Any(other => other.Losses.Count > 0) && stage.Operations.LastOrDefault()?.Attribute is LinearAttribute or ConvolutionAttribute && stage.From is not null && outputs.All(output => output.Name != stage.From) ? ", give it a loss" : "")
                    + (IsTooHigh(stage) ? $", move the loss of '{stage.From}' to it" : "")
                    + ", or remove it");
        CheckTrained(analysis, outputs, scope);

        // The stage above is judged, and what is behind its activation predicts.
        bool IsTooHigh(Stage stage) => outputs is [var judged] && judged.Losses.Count > 0 && stage.From == judged.Name && analysis.Problems.RemoveAll(problem => problem.Rule == Rules.ActivationOnHead && problem.Place.Member == judged.Name) > 0;

        static string Names(IEnumerable<Stage> stages) => string.Join(", ", stages.Select(stage => stage.Name));
    }

    // What a model gives beside what is judged, and no loss reaches: its weights stay as chance has made them.
    private static void CheckTrained(Analysis analysis, IEnumerable<Stage> outputs, Scope scope)
    {
        var judged = analysis.Stages.Where(stage => stage.Losses.Count > 0).ToArray();
        if (analysis.Declaration.Kind != ClassKind.Model || judged.Length == 0)
            return;
        var trained = analysis.Reached(judged);
        foreach (var stage in outputs)
            if (!trained.Contains(stage.Name) && !stage.Marked<FrozenAttribute>().Any() && stage.Operations.LastOrDefault() is { CanHaveState: true })
                scope.Report(Rules.UnusedStage, new Place(stage.Name), $"the model gives '{stage.Name}', and no loss reaches its weights, which stay as they began: give it a loss, or [Frozen] if its weights come from elsewhere");
    }

    // A derived number asks for its sizes, or is C# that may ask for anything.
    private static bool IsMeasured(string stage, Declaration declaration) =>
        declaration.Members.Any(member => member.Expression?.All().Any(piece => piece is NumberExpression.Other || (piece is NumberExpression.Size size && size.Stage == stage) || (piece is NumberExpression.IsFree free && free.Stage == stage)) ?? false);

    private static void CheckConditions(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
        {
            if (stage.WhenHolds is { } all && stage.Marks.FirstOrDefault(mark => mark.Attribute is WhenAttribute) is { } mark)
                Report(all, stage.When!, new Place(stage.Name, mark.Number, "flag"), $"the operations of '{stage.Name}'");
            foreach (var operation in stage.Operations)
                if (operation.WhenHolds is { } holds && !(stage.WhenHolds is { } never && scope.Holds(never) == Verdict.Never))
                {
                    if (stage.WhenHolds is { } where)
                        scope.Enter(where);
                    Report(holds, operation.When!, new Place(stage.Name, operation.Number, nameof(operation.When)), $"'{operation.Word.Display}'", stage.WhenHolds is null ? "" : $" where '{stage.When}' holds");
                    if (stage.WhenHolds is not null)
                        scope.Leave();
                }
        }

        void Report(Dim condition, string flag, Place place, string what, string where = "")
        {
            if (scope.Numbers.TryGetValue(flag, out var number) && number.Attribute is ChoiceAttribute)
                return;                                                // one that has a single value is pinned on purpose
            if (scope.Declaration.Find(flag) is { Expression: { } body } declared && IsSwitch(body, scope, isNamed: declared.IsStatic))
                return;                                                // one that is turned by hand
            if (scope.Declaration.Find(flag) is { Expression: { } expression } && IsPinned(expression, scope))
                return;
            if (scope.Analysis.Problems.Any(problem => problem.Rule == Rules.ConditionDecided && problem.Arguments[0] == flag))
                return;                                                // one flag, one problem
            var verdict = scope.Holds(condition);
            if (verdict == Verdict.Always)
                scope.Report(Rules.ConditionDecided, place, new Repair("Remove the condition").Remove(place.Argument == "flag" ? place with { Argument = null } : place), flag, $"every value of the hyperparameters{where}", $"{what} {Verb(what)} always there: remove the condition");
            else if (verdict == Verdict.Never)
                scope.Report(Rules.ConditionDecided, place, flag, $"no value of the hyperparameters{where}", $"{what} {Verb(what)} never there: remove {(Verb(what) == "is" ? "it" : "them")}, or widen what the condition depends on");
        }

        // Nothing but constants, one of which has a name.
        static bool IsSwitch(NumberExpression expression, Scope scope, bool isNamed, int depth = 0) => depth < 16
            && expression.All().All(piece => piece switch
            {
                NumberExpression.Integer or NumberExpression.Real or NumberExpression.Unary or NumberExpression.Binary or NumberExpression.Conditional => true,
                NumberExpression.Name name => scope.Declaration.Find(name.Text) is { Kind: MemberKind.Derived, Expression: { } inner } && IsSwitch(inner, scope, isNamed: true, depth + 1),
                _ => false,
            }) && (isNamed || expression.All().Any(piece => piece is NumberExpression.Integer { IsNamed: true } or NumberExpression.Name));

        // A search that was narrowed to one value is widened again, and an input gets other sizes.
        static bool IsPinned(NumberExpression expression, Scope scope, int depth = 0) => depth < 16 && expression.All().Any(piece => piece switch
        {
            NumberExpression.Size or NumberExpression.IsFree => true,
            NumberExpression.Name name when scope.Numbers.TryGetValue(name.Text, out var number) => number.Attribute is RangeAttribute or ChoiceAttribute && NumberReading.Count(number) == 1,
            NumberExpression.Name name => scope.Declaration.Find(name.Text) is { Expression: { } inner } && IsPinned(inner, scope, depth + 1),
            _ => false,
        });

        static string Verb(string what) => what[0] == '\'' ? "is" : "are";
    }
}
