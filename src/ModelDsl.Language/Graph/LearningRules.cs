using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Words about how a stage learns, against whether it learns at all.</summary>
internal static class LearningRules
{
    public static void Check(Stage stage, Scope scope)
    {
        if (stage.Marks.Count == 0 || stage.Member.Words.Any(word => word.Kind == WordKind.Language && WordFactory.Make(word) is null))
            return;                                                    // the compiler says what is wrong with it
        foreach (var mark in stage.Marks)
            if (mark.Attribute is FrozenAttribute or LearningRateAttribute or PenaltyAttribute)
            {
                string[] parts = Parts(mark);
                CheckRate(stage, mark, scope);
                if (parts.Length == 0)
                    Check(stage, mark, scope);
                else if (parts.FirstOrDefault(part => Before(stage, mark).Any(other => Parts(other).Contains(part))) is { } twice)
                    TwiceRules.Report(scope, new Place(stage.Name, mark.Number, $"parts[{System.Array.IndexOf(parts, twice)}]"), mark.Word, twice);
                else
                    for (int i = 0; i < parts.Length; i++)
                        CheckPart(stage, mark, parts[i], new Place(stage.Name, mark.Number, $"parts[{i}]"), scope);
            }
    }

    private static string[] Parts(Mark mark) => mark.Attribute switch { FrozenAttribute frozen => frozen.Parts, LearningRateAttribute rate => rate.Parts, _ => [] };

    private static void Check(Stage stage, Mark mark, Scope scope)
    {
        var place = new Place(stage.Name, mark.Number);
        if (!Learns(stage))
            scope.Report(Rules.Misplaced, place, new Repair("Remove it").Remove(place), $"'{mark.Word.Display}' stands on '{stage.Name}', which has nothing that learns: put it on a stage with weights, or remove it");
        else if (mark.Attribute is PenaltyAttribute && stage.Operations.All(operation => !operation.CanHaveState || operation.Attribute.HasVectorsOnly))
            scope.Report(Rules.Misplaced, place, new Repair("Remove it").Remove(place), $"'{mark.Word.Display}' stands on '{stage.Name}', whose scales and biases no penalty takes: put it on a stage with weights of two or more axes, or remove it");
        else if (Before(stage, mark).Any(other => Parts(other).Length == 0))
            TwiceRules.Report(scope, place, mark.Word, stage.Name);
        else if (mark.Attribute is not FrozenAttribute && stage.IsFrozen)
            scope.Report(Rules.Misplaced, place, $"'{mark.Word.Display}' stands on '{stage.Name}', which is frozen and never learns: keep one of the two, or let it learn later with UntilEpoch");
    }

    // The rate of all others.
    private static void CheckRate(Stage stage, Mark mark, Scope scope)
    {
        if (mark.Attribute is LearningRateAttribute { Factor: 1 })
            scope.Report(Rules.NothingMoved, new Place(stage.Name, mark.Number, "factor"), mark.Word.Display, "is the rate itself times 1", "give it another factor");
    }

    private static void CheckPart(Stage stage, Mark mark, string name, Place place, Scope scope)
    {
        var inner = stage.Operations.SelectMany(operation => operation.Steps).Select(step => step.Inner).FirstOrDefault(inner => inner is not null);
        if (inner?.Find(name) is not { } part)
            return;
        if (!Learns(part))
            scope.Report(Rules.Misplaced, place, $"'{mark.Word.Display}' names '{name}' of '{inner.Declaration.Name}', which has nothing that learns: name a stage with weights");
        else if (mark.Attribute is not FrozenAttribute && IsFrozen(stage, name))
            scope.Report(Rules.Misplaced, place, $"'{mark.Word.Display}' names '{name}', which is frozen and never learns: keep one of the two, or let it learn later with UntilEpoch");
    }

    private static System.Collections.Generic.IEnumerable<Mark> Before(Stage stage, Mark mark) => stage.Marks.Where(other => other.Number < mark.Number && other.Attribute.GetType() == mark.Attribute.GetType());

    private static bool IsFrozen(Stage stage, string part) => stage.IsFrozen || stage.Marked<FrozenAttribute>().Any(frozen => frozen.UntilEpoch == 0 && frozen.Parts.Contains(part));

    // What a module written by hand owns only its own code tells; of a block that is wrong nothing is said.
    private static bool Learns(Stage stage) => stage.Operations.Any(operation =>
        operation.Attribute is UseWordAttribute ? operation.Steps.Any(step => step.Inner is not { HasErrors: false } inner || inner.Stages.Any(Learns)) : operation.CanHaveState);
}
