using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Words that stand where nothing reads them: each is one mistake, never dropped in silence.</summary>
internal static class Placement
{
    public static void Check(Declaration declaration, Scope scope)
    {
        bool isBlock = declaration.Kind == ClassKind.Block;
        for (int i = 0; isBlock && i < declaration.Words.Count; i++)
            if (declaration.Words[i].Kind != WordKind.Language || declaration.Words[i].Type is nameof(TrainingAttribute) or nameof(BudgetAttribute))
                Report(scope, "", i, $"'{declaration.Words[i].Display}' stands on the block '{declaration.Name}'; only models {(declaration.Words[i].Type == nameof(BudgetAttribute) ? "have a budget" : "are trained")}: put it on the [Model] that uses the block", Remove("", i));
        foreach (var member in declaration.Members)
            switch (member.Kind)
            {
                case MemberKind.Stray:
                    scope.Report(Rules.WrongPropertyType, new Place(member.Name), MakeNumber(member) ?? MakeLayer(member), member.Name, Shown(member), Wanted(member));
                    break;
                case MemberKind.Stage:
                    CheckStage(member, isBlock, scope);
                    break;
                case MemberKind.Number:
                    CheckNumber(member, isBlock, scope);
                    break;
            }
    }

    private static void CheckStage(Member member, bool isBlock, Scope scope)
    {
        if (member.Type.EndsWith("?", System.StringComparison.Ordinal))
            scope.Report(Rules.WrongPropertyType, new Place(member.Name), Repair.Retype(member.Name, "Layer"), member.Name, "a Layer?", "a stage is always there: write Layer");
        var once = new System.Collections.Generic.HashSet<string>();
        for (int i = 0; i < member.Words.Count; i++)
        {
            object? word = WordFactory.Make(member.Words[i]);
            string name = member.Words[i].Display;
            if (word is SourceAttribute or FromAttribute or WhenAttribute or StateKeyAttribute or OutputAttribute && !once.Add(word is SourceAttribute or FromAttribute ? "source" : name))
                Report(scope, member.Name, i, $"'{name}' is the second word on '{member.Name}' that says {(word is SourceAttribute or FromAttribute ? "what it reads" : "so")}: keep one", Remove(member.Name, i));
            else if (word is NumberAttribute or TunesWordAttribute)
                Report(scope, member.Name, i, $"'{name}' stands on the stage '{member.Name}'; it belongs on a number: a partial int, double, bool or enum", Remove(member.Name, i));
            else if (word is LossBaseAttribute && member.Words.Any(other => WordFactory.Make(other) is InputAttribute))
                Report(scope, member.Name, i, $"'{name}' stands on the input '{member.Name}', which is given and learns nothing: put it on the stage that predicts", IsJudged(scope.Declaration) ? Remove(member.Name, i) : null);
            else if (word is WhenAttribute && member.Words.Any(other => WordFactory.Make(other) is InputAttribute))
                Report(scope, member.Name, i, $"'{name}' stands on the input '{member.Name}', which is always given: put the condition on what reads it, for example [Concat(nameof({member.Name}), When = ...)]");
            else if (isBlock && (word is LossBaseAttribute || (member.Words[i].Kind == WordKind.Metric && !member.Words.Any(other => WordFactory.Make(other) is LossBaseAttribute))))       // they move together
                Report(scope, member.Name, i, Trained(name, scope), Unjudged(member, i));
            else if (isBlock && word is (PenaltyAttribute or FrozenAttribute or LearningRateAttribute))
                Report(scope, member.Name, i, Trained(name, scope) + $"{(word is PenaltyAttribute ? "" : $", [{name}({(word is FrozenAttribute ? "" : "..., ")}nameof({scope.Declaration.Name}.{member.Name}))]")}", Remove(member.Name, i));
            else if (member.Words[i].Kind is WordKind.Optimizer or WordKind.Schedule or WordKind.Callback)
                Report(scope, member.Name, i, $"'{name}' concerns the whole run: put it on the class", isBlock ? null : ToClass(scope.Declaration, member.Name, i, member.Words[i].Kind));
        }
    }

    private static void CheckNumber(Member member, bool isBlock, Scope scope)
    {
        bool hasMeaning = false;
        for (int i = 0; i < member.Words.Count; i++)
        {
            object? word = WordFactory.Make(member.Words[i]);
            string name = member.Words[i].Display;
            if (word is NumberAttribute && hasMeaning)
                Report(scope, member.Name, i, $"'{name}' is the second word that says what '{member.Name}' can be: keep one", Remove(member.Name, i));
            else if (word is ArgumentAttribute && !isBlock)
                Report(scope, member.Name, i, $"'{name}' stands in a model, which nobody uses as a block: make '{member.Name}' a [Range], a [Choice], or an ordinary property");
            else if (word is not null and not NumberAttribute and not TunesWordAttribute || member.Words[i].Kind != WordKind.Language)
                Report(scope, member.Name, i, $"'{name}' stands on the number '{member.Name}'; it belongs on a stage, a 'partial Layer'", Remove(member.Name, i));
            hasMeaning |= word is NumberAttribute;
        }
    }

    // With the words of a stage it can only be one.
    private static Repair? MakeLayer(Member member) =>
        !member.Modifiers.Contains("static") && member.Accessors.Contains("get") && member.Words.Count > 0 && member.Words.All(word => WordFactory.Make(word) is OperationAttribute or SourceAttribute or FromAttribute or LossBaseAttribute or MarkAttribute || word.Kind == WordKind.Metric)
            ? Repair.Retype(member.Name, "Layer") : null;

    // A range that stands on a Layer.
    private static Repair? MakeNumber(Member member) =>
        member is { Type: "global::ModelDsl.Layer" or "Layer", Words.Count: > 0 } && !member.Modifiers.Contains("static") && WordFactory.Make(member.Words[0]) is NumberAttribute number
            ? Repair.Retype(member.Name, number switch { RangeAttribute { IsReal: true } => "double", ChoiceAttribute { Values: [double, ..] } => "double", ChoiceAttribute { Values: [bool, ..] or [] } => "bool", _ => "int" }) : null;

    private static string Trained(string word, Scope scope) => $"'{word}' stands in the block '{scope.Declaration.Name}'; only models are trained: put it on the stage of the [Model] that uses the block";

    private static string Wanted(Member member) =>
        MakeNumber(member) is { } made ? $"'{member.Words[0].Display}' makes a number of it: {char.ToLowerInvariant(made.Title[0])}{made.Title.Substring(1)}"
        : member.Words.Any(word => WordFactory.Make(word) is TunesWordAttribute) && MakeLayer(member) is null ? "[Tunes] says which option it is, and not which values it can have: give it a [Range(...)] or a [Choice(...)] too"
        : "a stage is a 'partial Layer' with a getter, a number a partial int, double, bool or enum with [Range], [Choice], [Argument] or [Axis]";

    private static string Shown(Member member) =>
        (member.Modifiers.Contains("static") ? "static, and " : member.Accessors.Contains("get") ? "" : "without a getter, and ") + Names.OfType(member.Type);

    private static void Report(Scope scope, string member, int word, string message, Repair? repair = null) =>
        scope.Report(Rules.Misplaced, new Place(member, word), repair, message);

    // Without any other loss it is to move, and where to is not known.
    private static bool IsJudged(Declaration declaration) => declaration.Members.Select(member => member.Words.Select(WordFactory.Make).ToArray()).Any(words => words.Any(word => word is LossBaseAttribute) && !words.Any(word => word is InputAttribute));

    private static Repair Remove(string member, int word) => new Repair("Remove it").Remove(new Place(member, word));

    private static Repair Unjudged(Member member, int loss)
    {
        var repair = Remove(member.Name, loss);
        for (int i = 0; i < member.Words.Count; i++)
            if (i != loss && member.Words[i].Kind == WordKind.Metric)
                repair = repair.Remove(new Place(member.Name, i));
        return repair;
    }

    // What concerns the run goes to the class, behind what is there already; of optimizers and schedules there is one.
    private static Repair? ToClass(Declaration declaration, string member, int word, WordKind kind)
    {
        int last = -1;
        for (int i = 0; i < declaration.Words.Count; i++)
            if (declaration.Words[i].Kind == kind && kind != WordKind.Callback)
                return null;
            else if (declaration.Words[i].Kind != WordKind.Language || declaration.Words[i].Type == nameof(ModelAttribute))
                last = i;
        return last < 0 ? null : new Repair("Move it to the class").MoveBehind(new Place(member, word), new Place("", last));
    }
}
