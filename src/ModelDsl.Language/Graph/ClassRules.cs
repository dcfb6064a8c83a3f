using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What concerns a class as a whole: losses and optimizers, metrics and monitors, keys, names, hyperparameters that nothing uses.</summary>
internal static class ClassRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        CheckNames(analysis, scope);
        CheckKeys(analysis, scope);
        CheckMarks(analysis, scope);
        if (analysis.Declaration.Kind == ClassKind.Model)
        {
            CheckRun(analysis, scope);
            CheckTraining(analysis, scope);
            CheckMetrics(analysis, scope);
            CheckMonitors(analysis, scope);
        }
        CheckTunes(analysis, scope);
        CheckUnused(analysis, scope);
    }

    // ---- Names and keys -----------------------------------------------------------------------------------------

    private static void CheckNames(Analysis analysis, Scope scope)
    {
        foreach (var member in analysis.Declaration.Members)
            if (member.Kind is MemberKind.Stage or MemberKind.Number)
            {
                if (ReservedNames.Generated.Contains(member.Name))
                    scope.Report(Rules.ReservedName, new Place(member.Name), member.Name, "a type or member that is generated");
                else if (ReservedNames.Module.Contains(member.Name))
                    scope.Report(Rules.ReservedName, new Place(member.Name), member.Name, "a member of TorchSharp's nn.Module");
            }
    }

    private static void CheckKeys(Analysis analysis, Scope scope)
    {
        var taken = new Dictionary<string, string>();
        foreach (var stage in analysis.Stages)
        {
            var keys = new Keys(stage);
            if (keys.IsCounted)
                continue;
            for (int i = 0; i < stage.Operations.Count; i++)
            {
                var operation = stage.Operations[i];
                if (!operation.CanHaveState || !operation.HasModule)
                    continue;
                int count = operation.Repeat is null ? 1 : (int)(operation.Repeat.Dim.Constant ?? 1);
                for (int repetition = 0; repetition < count; repetition++)
                {
                    string key = keys.Of(i, repetition);
                    if (key.Length == 0)
                        continue;
                    if (taken.TryGetValue(key, out string? other) && other != stage.Name)
                        scope.Report(Rules.DuplicateKey, KeyPlace(stage), other, stage.Name, key);
                    taken[key] = stage.Name;
                }
            }
        }
    }

    private static Place KeyPlace(Stage stage)
    {
        var mark = stage.Marks.FirstOrDefault(mark => mark.Attribute is StateKeyAttribute);
        return mark is null ? new Place(stage.Name) : new Place(stage.Name, mark.Number, "path");
    }

    // ---- The run ------------------------------------------------------------------------------------------------

    private static void CheckRun(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        bool hasLoss = analysis.Stages.Any(stage => stage.Losses.Count > 0);
        int optimizer = IndexOf(words, WordKind.Optimizer);
        if (hasLoss && optimizer < 0)
        {
            var stage = analysis.Stages.First(stage => stage.Losses.Count > 0);
            scope.Report(Rules.LossWithoutOptimizer, new Place(stage.Name, stage.Losses[0].Number), analysis.Declaration.Name);
        }
        if (!hasLoss && optimizer >= 0)
            scope.Report(Rules.OptimizerWithoutLoss, new Place("", optimizer), analysis.Declaration.Name, words[optimizer].Display);
        foreach (var kind in new[] { WordKind.Optimizer, WordKind.Schedule })
        {
            int first = IndexOf(words, kind);
            int second = first < 0 ? -1 : IndexOf(words, kind, first + 1);
            if (second >= 0)
                scope.Report(Rules.SeveralRunWords, new Place("", second), analysis.Declaration.Name, kind == WordKind.Optimizer ? "optimizer" : "schedule", words[first].Display, words[second].Display);
        }

        int stopping = IndexOf(words, word => word.Display == "EarlyStopping");
        if (stopping >= 0 && words.Any(word => word.Display == "OneCycleLR"))
        {
            int epochs = Training(analysis).Epochs;
            int late = (int)Math.Ceiling(0.7 * epochs);
            if (!(words[stopping].Find("StartFromEpoch")?.Value is int start && start >= late))
                scope.Report(Rules.StopsAtPeak, new Place("", stopping), late.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void CheckTraining(Analysis analysis, Scope scope)
    {
        int at = IndexOf(analysis.Declaration.Words, word => word.Type == nameof(TrainingAttribute));
        if (at < 0)
            return;
        var training = Training(analysis);
        void Demand(bool holds, string option, string wanted, double value)
        {
            if (!holds)
                scope.Report(Rules.BadTraining, new Place("", at, option), option, wanted, Site.Text(value));
        }
        Demand(training.Epochs >= 1, nameof(training.Epochs), "at least 1", training.Epochs);
        Demand(training.BatchSize >= 1, nameof(training.BatchSize), "at least 1", training.BatchSize);
        Demand(training.ClipNorm >= 0, nameof(training.ClipNorm), "at least 0", training.ClipNorm);
        Demand(training.ClipValue >= 0, nameof(training.ClipValue), "at least 0", training.ClipValue);
        Demand(training.Threads >= 0, nameof(training.Threads), "at least 0", training.Threads);
    }

    public static TrainingAttribute Training(Analysis analysis) =>
        analysis.Declaration.Words.Where(word => word.Type == nameof(TrainingAttribute)).Select(WordFactory.Make).OfType<TrainingAttribute>().FirstOrDefault() ?? new TrainingAttribute();

    private static void CheckMetrics(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            foreach (var metric in stage.Metrics)
            {
                var place = new Place(stage.Name, metric.Number);
                if (stage.Losses.Count == 0)
                {
                    scope.Report(Rules.MetricWithoutLoss, place, stage.Name, metric.Word.Display);
                    continue;
                }
                if (stage.Losses[0].Target is not { } target || metric.Word.Facts is not { Target: { Length: > 0 } wanted })
                    continue;
                bool isClass = target.Type == TargetType.ClassIndex;
                bool isBinary = !isClass && stage.Losses[0].Attribute is BCEWithLogitsLossAttribute;
                if ((wanted == "Class" && !isClass && !isBinary) || (wanted == "Number" && isClass))
                    scope.Report(Rules.MetricDoesNotFit, place, metric.Word.Display, wanted == "Class" ? "classes" : "numbers", stage.Name, isClass ? "class indices" : "numbers");
                if (metric.Word.Find("Top")?.Value is int top && isClass)
                    scope.Demand(Dim.LessOrEqual(top, target.Classes!), Rules.ClassCount, place with { Argument = "Top" }, when => [$"'{metric.Word.Display}' looks at the best {top} classes, and '{stage.Name}' gives {target.Classes}{when}"]);
            }
    }

    private static void CheckMonitors(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Find("Monitor")?.Value is not TypeValue monitor)
                continue;
            string? of = words[i].Find("Of")?.Value as string;
            var measuring = analysis.Stages.Where(stage => stage.Metrics.Any(metric => metric.Word.Type == monitor.Type)).ToArray();
            string name = Word.ShortName(monitor.Type);
            if (measuring.Length == 0)
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Monitor"), words[i].Display, $"'{name}'", $"no stage measures: put [{name}] on the stage with the loss");
            else if (of is not null && measuring.All(stage => stage.Name != of))
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Of"), words[i].Display, $"'{name}' of '{of}'", $"is measured on {string.Join(", ", measuring.Select(stage => stage.Name))}");
            else if (of is null && measuring.Length > 1)
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Monitor"), words[i].Display, $"'{name}'", $"is measured on {string.Join(" and ", measuring.Select(stage => stage.Name))}: say which with Of = nameof({measuring[0].Name})");
        }
    }

    // ---- Numbers ------------------------------------------------------------------------------------------------

    private static void CheckTunes(Analysis analysis, Scope scope)
    {
        foreach (var number in analysis.Numbers)
            for (int i = 0; i < number.Member.Words.Count; i++)
                if (WordFactory.Make(number.Member.Words[i]) is TunesWordAttribute tunes)
                {
                    number.IsUsed = true;
                    var tuned = analysis.Declaration.Words.FirstOrDefault(word => word.Type == tunes.RunWord);
                    if (tuned is null)
                        scope.Report(Rules.BadTunes, new Place(number.Name, i, "T"), $"'{analysis.Declaration.Name}' has no '{Word.ShortName(tunes.RunWord ?? "?")}' that '{number.Name}' could tune: put it on the class");
                    else if (tuned.Facts is { } facts)
                        CheckOption(number, tunes.Option, tuned, facts, new Place(number.Name, i, "option"), scope);
                }
        foreach (var member in analysis.Declaration.Members)
            if (member.Kind == MemberKind.Derived && member.Expression is { } expression)
                MarkUsed(expression, analysis);
    }

    private static void CheckOption(Number number, string option, Word tuned, RunFacts facts, Place place, Scope scope)
    {
        string? known = facts.Options.FirstOrDefault(candidate => candidate.EndsWith(" " + option, StringComparison.Ordinal));
        string[] names = [.. facts.Options.Select(candidate => candidate.Substring(candidate.IndexOf(' ') + 1))];
        if (known is null)
            scope.Report(Rules.BadTunes, place, $"'{tuned.Display}' has no option '{option}' that can be set{Scope.Suggest(option, names)}");
        else if (known != number.Member.Type + " " + option && !(known == "double " + option && number.Member.Type == "int"))
            scope.Report(Rules.BadTunes, place, $"'{option}' of '{tuned.Display}' is a {known.Substring(0, known.IndexOf(' '))}, and '{number.Name}' is a {number.Member.Type}");
    }

    // ---- Marks --------------------------------------------------------------------------------------------------

    private static void CheckMarks(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                switch (mark.Attribute)
                {
                    case PenaltyAttribute penalty:
                        var place = new Place(stage.Name, mark.Number, "factor");
                        var factor = scope.Real(penalty.Factor, place, null, out bool isBroken);
                        if (!isBroken)
                            scope.DemandBetween(factor, 0, double.MaxValue, $"{mark.Word.Display}.factor", place);
                        break;
                    case FrozenAttribute frozen:
                        CheckParts(stage, mark, frozen.Parts, scope);
                        break;
                    case LearningRateAttribute rate:
                        CheckParts(stage, mark, rate.Parts, scope);
                        break;
                }
    }

    // Parts are stages of the block that the stage uses.
    private static void CheckParts(Stage stage, Mark mark, string[] parts, Scope scope)
    {
        if (parts.Length == 0)
            return;
        string? used = stage.Operations.Select(operation => operation.Attribute).OfType<UseWordAttribute>().FirstOrDefault()?.Block;
        var block = used is null ? null : scope.Library.Find(used);
        for (int i = 0; i < parts.Length; i++)
            if (block?.Find(parts[i]) is not { Kind: MemberKind.Stage })
                scope.Report(Rules.UnknownReference, new Place(stage.Name, mark.Number, $"parts[{i}]"), "stage", block?.Name ?? $"the block used on {stage.Name}", parts[i], Scope.Suggest(parts[i], block?.Members.Where(member => member.Kind == MemberKind.Stage).Select(member => member.Name) ?? []));
    }

    // A number that another member of the class computes with is used.
    private static void MarkUsed(NumberExpression expression, Analysis analysis)
    {
        switch (expression)
        {
            case NumberExpression.Name name:
                foreach (var number in analysis.Numbers)
                    number.IsUsed |= number.Name == name.Text;
                break;
            case NumberExpression.Unary unary:
                MarkUsed(unary.Operand, analysis);
                break;
            case NumberExpression.Binary binary:
                MarkUsed(binary.Left, analysis);
                MarkUsed(binary.Right, analysis);
                break;
            case NumberExpression.Extreme extreme:
                MarkUsed(extreme.Left, analysis);
                MarkUsed(extreme.Right, analysis);
                break;
            case NumberExpression.Conditional conditional:
                MarkUsed(conditional.Condition, analysis);
                MarkUsed(conditional.Then, analysis);
                MarkUsed(conditional.Otherwise, analysis);
                break;
            case NumberExpression.Call call:
                MarkUsed(call.Argument, analysis);
                break;
            case NumberExpression.Other:
                // It may use anything.
                foreach (var number in analysis.Numbers)
                    number.IsUsed = true;
                break;
        }
    }

    private static void CheckUnused(Analysis analysis, Scope scope)
    {
        foreach (var number in analysis.Numbers)
            if (!number.IsUsed && number.Attribute is RangeAttribute or ChoiceAttribute && !analysis.HasErrors)
                scope.Report(Rules.Unused, new Place(number.Name), number.Name);
    }

    private static int IndexOf(EquatableArray<Word> words, WordKind kind, int from = 0) => IndexOf(words, word => word.Kind == kind, from);

    private static int IndexOf(EquatableArray<Word> words, Func<Word, bool> matches, int from = 0)
    {
        for (int i = from; i < words.Count; i++)
            if (matches(words[i]))
                return i;
        return -1;
    }
}
