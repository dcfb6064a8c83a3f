using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What concerns the run of a model: optimizer and losses, schedule, callbacks and their monitors, metrics, settings.</summary>
internal static class RunRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        CheckWords(analysis, scope);
        StoppingRules.Check(analysis, scope);
        CheckOptions(analysis, scope);
        OptionRules.Check(analysis, scope);
        CheckTraining(analysis, scope);
        CheckTargets(analysis, scope);
        CheckMetrics(analysis, scope);
        CheckMonitors(analysis, scope);
        TwiceRules.Check(analysis, scope);
        CheckKeepers(analysis, scope);
        CheckLearns(analysis, scope);
        CheckDoubled(analysis, scope);
        EpochRules.Check(analysis, scope);
        HeadRules.Check(analysis, scope);
    }

    private static void CheckWords(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        var judged = analysis.Stages.FirstOrDefault(stage => stage.Losses.Count > 0);
        int run = IndexOf(words, word => word.Kind != WordKind.Language || word.Type == nameof(TrainingAttribute));
        if (judged is not null && IndexOf(words, WordKind.Optimizer) < 0)
            scope.Report(Rules.LossWithoutOptimizer, new Place(judged.Name, judged.Losses[0].Number), RunRepairs.Optimize(analysis.Declaration), analysis.Declaration.Name);
        if (judged is null && run >= 0 && !analysis.Stages.Any(SaysWhy))
            scope.Report(Rules.OptimizerWithoutLoss, new Place("", IndexOf(words, WordKind.Optimizer) is >= 0 and var optimizer ? optimizer : run), analysis.Declaration.Name, words[IndexOf(words, WordKind.Optimizer) is >= 0 and var at ? at : run].Display,
                analysis.Stages.LastOrDefault()?.Output.Shape is { Rank: 2 } predicted && predicted[1].Constant == 1 ? "MSELoss" : "CrossEntropyLoss");
        foreach (var kind in new[] { WordKind.Optimizer, WordKind.Schedule })
        {
            int first = IndexOf(words, kind);
            int second = first < 0 ? -1 : IndexOf(words, kind, first + 1);
            if (second >= 0)
                scope.Report(Rules.SeveralRunWords, new Place("", second), RunRepairs.KeepOne(analysis.Declaration, first, second), analysis.Declaration.Name, kind == WordKind.Optimizer ? "optimizer" : "schedule", words[first].Display, words[second].Display,
                    new[] { first, second }.Any(at => words[at].Display == "LinearLR") && new[] { first, second }.Any(at => words[at].Display == "CosineAnnealingLR") ? "; for a warm-up write CosineAnnealingLR(WarmupEpochs = 5)" : "");
        }
    }

    // A metric without a loss says the same where the loss is missing, and so does a loss where it cannot stand. What a block that is wrong gives nobody knows.
    private static bool SaysWhy(Stage stage) =>
        stage.Metrics.Count > 0 || stage.Member.Words.Any(word => WordFactory.Make(word) is LossBaseAttribute) || stage.Operations.Any(operation => operation.Attribute is UseWordAttribute && operation.Output.IsUnknown);

    // The bounds of an option stand on it, in the class of the word.
    private static void CheckOptions(Analysis analysis, Scope scope)
    {
        foreach (var (member, words) in analysis.Declaration.Members.Select(member => (member.Name, member.Words)).Concat([("", analysis.Declaration.Words)]))
            for (int i = 0; i < words.Count; i++)
                foreach (var argument in words[i].Arguments)
                    if (words[i].Kind == WordKind.Callback && argument.Value is string path && path.Trim().Length == 0 && string.Equals(argument.Name, "path", StringComparison.OrdinalIgnoreCase))
                        scope.Report(Rules.BadTraining, new Place(member, i, argument.Name), $"{words[i].Display}.{argument.Name}", "the name of a file", "empty");
                    else if (words[i].Facts is { } facts && Number(argument.Value) is { } value && facts.Options.FirstOrDefault(option => string.Equals(option.Name, argument.Name, StringComparison.OrdinalIgnoreCase))?.Refuses(value, value) is { } wanted)
                        scope.Report(Rules.BadTraining, new Place(member, i, argument.Name), $"{words[i].Display}.{argument.Name}", wanted, Site.Text(value));
    }

    internal static double? Number(object? value) => value switch { int whole => whole, double real => real, float real => real, long whole => whole, _ => null };

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
        Demand(Clips(training.ClipNorm), nameof(training.ClipNorm), "at least 0 (0 clips nothing)", training.ClipNorm);
        Demand(Clips(training.ClipValue), nameof(training.ClipValue), "at least 0 (0 clips nothing)", training.ClipValue);
        Demand(training.Threads >= 0, nameof(training.Threads), "at least 0", training.Threads);

        static bool Clips(double most) => most >= 0 && !double.IsInfinity(most);
    }

    public static TrainingAttribute Training(Analysis analysis) =>
        analysis.Declaration.Words.Where(word => word.Type == nameof(TrainingAttribute)).Select(WordFactory.Make).OfType<TrainingAttribute>().FirstOrDefault() ?? new TrainingAttribute();

    // One stage has one truth. Members of an enum are class indices to a loss that asks for no enum.
    private static void CheckTargets(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
        {
            var wanting = stage.Losses.Where(loss => loss.Target is not null).ToArray();
            foreach (var loss in wanting.Skip(1))
                if (loss.Target!.Type != wanting[0].Target!.Type || (loss.Target.Enum is { } type && wanting.Any(other => other.Target!.Enum is { } another && another != type)))
                    scope.Report(Rules.TargetsDiffer, new Place(stage.Name, loss.Number), loss.Word.Display, Described(loss.Target), wanting[0].Word.Display, stage.Name, Described(wanting[0].Target!));
        }
    }

    private static string Described(Target target) => target.Enum is { } type ? $"members of {Word.ShortName(type)}" : target.Type switch { TargetType.ClassIndex => "class indices", TargetType.Distribution => "distributions over classes", _ => "numbers" };

    private static void CheckMetrics(Analysis analysis, Scope scope)
    {
        bool isWithoutLoss = analysis.Stages.All(stage => stage.Losses.Count == 0), isTold = false;
        foreach (var stage in analysis.Stages)
            foreach (var metric in stage.Metrics)
            {
                var place = new Place(stage.Name, metric.Number);
                if (stage.Losses.Count == 0 || (stage.Losses.All(loss => loss.Target is null) && !stage.Output.IsUnknown && stage.Losses.All(loss => loss.Call != Code.Nothing)))
                {
                    if (isWithoutLoss && isTold)
                        continue;                                      // one missing loss, one problem
                    isTold = true;
                    scope.Report(Rules.MetricWithoutLoss, place, isWithoutLoss ? RunRepairs.Judge(analysis) : null, stage.Name, metric.Word.Display, stage.Losses.Count == 0 ? "no loss" : "a loss without a target",
                        stage.Losses.Count == 0 && analysis.Stages.Where(other => other.Losses.Any(loss => loss.Target is not null)).ToArray() is [var judged] && Fits(metric.Word.Facts?.Target ?? "", judged) ? $"move it to '{judged.Name}', which has a loss, or add one to the same stage" : "add a loss to the same stage");
                    continue;
                }
                if (stage.Losses.Select(loss => loss.Target).FirstOrDefault(target => target is not null) is not { } target)
                    continue;
                bool isClass = target.Type != TargetType.Floats;           // of a distribution the class with the largest share
                bool isRaw = !isClass && stage.Losses.First(loss => loss.Target == target).Attribute.WantsRawValues;
                bool isBinary = !isClass && stage.Losses.Any(loss => loss.Attribute.Probabilities is not null);
                string wanted = metric.Word.Facts?.Target ?? "";
                if (!Fits(wanted, stage))
                {
                    bool areShares = wanted == "Class" && !isRaw && !isBinary && stage.Operations.LastOrDefault()?.Attribute is SoftmaxBaseAttribute, isOwn = wanted == "Class" && stage.Losses.Any(loss => loss.Attribute is LossAttribute) && stage.Output.Rank > 1;
                    scope.Report(Rules.MetricDoesNotFit, place, metric.Word.Display, wanted == "Class" ? "classes" : "numbers", stage.Name, isRaw ? "yes or no" : target.Enum is null ? Described(target) : "class indices",
                        (areShares ? "for one class of several write [CrossEntropyLoss] on the scores, without the Softmax; for numbers " : "")
                        + $"remove it, or use a metric of {(isRaw || target.Type != TargetType.Floats ? "classes, such as Accuracy" : "numbers, such as MAE")}"
                        + (isOwn ? $", or write {(stage.Output.Shape[1].Constant == 1 ? "" : "ClassTarget = true on the loss if its method takes class indices, ")}BinaryTarget = true if yes or no" : ""));
                }
                else if (isBinary && metric.Word.Find("Top")?.Value is > 1)
                    scope.Report(Rules.MetricDoesNotFit, place with { Argument = "Top" }, new Repair("Remove 'Top'").Remove(place with { Argument = "Top" }), metric.Word.Display + ".Top", "several classes", stage.Name, "yes or no", "remove Top");
                if (metric.Word.Find("Top")?.Value is int top && top >= 1 && isClass && !target.Classes!.IsFree && !analysis.Problems.Any(problem => problem.Rule == Rules.ClassesOfPlaces && problem.Place.Member == stage.Name))
                    scope.Demand(Dim.Less(top, target.Classes!), Rules.ClassCount, place with { Argument = "Top" }, when => [$"'{metric.Word.Display}' looks at the best {top} classes, and '{stage.Name}' gives {target.Classes}{when}: take fewer"]);
            }
    }

    /// <summary>Whether a metric that wants classes or numbers ("" for either) can judge what the losses of a stage judge.</summary>
    public static bool Fits(string wanted, Stage stage)
    {
        if (stage.Losses.Select(loss => loss.Target).FirstOrDefault(target => target is not null) is not { } target)
            return false;
        bool isClass = target.Type != TargetType.Floats;
        return wanted switch
        {
            "Class" => isClass || stage.Losses.Any(loss => loss.Attribute.Probabilities is not null),
            "Number" => !isClass && !stage.Losses.First(loss => loss.Target == target).Attribute.WantsRawValues,
            _ => true,
        };
    }

    private static void CheckMonitors(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        for (int i = 0; i < words.Count && analysis.Stages.Any(stage => stage.Losses.Count > 0); i++)
        {
            string? of = words[i].Find("Of")?.Value as string;
            if (words[i].Find("Monitor")?.Value is not TypeValue monitor)
            {
                if (of is not null && words[i].Facts!.Options.Any(option => option.Name == "Monitor"))
                    scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Of"), words[i].Display, $"the loss of '{of}'", "has no meaning without Monitor: say which metric, with Monitor = typeof(...)");
                continue;
            }
            var measuring = analysis.Stages.Where(stage => stage.Metrics.Any(metric => metric.Word.Type == monitor.Type)).ToArray();
            if (measuring.Any(stage => stage.Losses.Count > 0))
                measuring = [.. measuring.Where(stage => stage.Losses.Count > 0)];        // of the others is told that they have no loss
            string name = Word.ShortName(monitor.Type);
            if (!monitor.IsMetric)
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Monitor"), words[i].Display, $"'{name}'", "is no metric: a monitor is the type of one, for example typeof(Accuracy)");
            else if (measuring.Length == 0)
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Monitor"), RunRepairs.Measure(analysis, monitor), words[i].Display, $"'{name}'", $"no stage measures{RunRepairs.HowToMeasure(analysis, monitor)}");
            else if (of is not null && measuring.All(stage => stage.Name != of))
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Of"), measuring.Length == 1 ? Repair.Respell(new Place("", i, "Of"), measuring[0].Name) : null, words[i].Display, $"'{name}' of '{of}'", $"is measured on {string.Join(", ", measuring.Select(stage => stage.Name))}: write Of = nameof({measuring[0].Name})");
            else if (measuring[0].Metrics.First(metric => metric.Word.Type == monitor.Type).Word.Facts is { HasDirection: false })
                scope.Report(Rules.NoDirection, new Place("", i, "Monitor"), words[i].Display, name);
            else if (of is null && measuring.Length > 1)
                scope.Report(Rules.MonitorNotMeasured, new Place("", i, "Monitor"), words[i].Display, $"'{name}'", $"is measured on {string.Join(" and ", measuring.Select(stage => stage.Name))}: say which with Of = nameof({measuring[0].Name})");
        }
    }

    // A run has one best epoch, whose weights it gives back.
    private static void CheckKeepers(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        int[] keepers = [.. Enumerable.Range(0, words.Count).Where(i => words[i].Display is "EarlyStopping" or "ModelCheckpoint" && words[i].Find("RestoreBestWeights")?.Value is not false)];
        if (keepers is not [var first, var second] || analysis.Problems.Any(problem => problem.Rule == Rules.MonitorNotMeasured))
            return;
        var (one, other) = (words[first], words[second]);
        bool isOfAnother = one.Find("Of")?.Value is string a && other.Find("Of")?.Value is string b && a != b;
        if (isOfAnother || !Equals((one.Find("Monitor")?.Value as TypeValue)?.Type, (other.Find("Monitor")?.Value as TypeValue)?.Type))
            scope.Report(Rules.TwoBests, new Place("", second, other.Find("Monitor") is null ? null : "Monitor"), one.Display, other.Display, Measure(one), Measure(other), one.Display == other.Display ? "one of them" : "'EarlyStopping'");

        static string Measure(Word word) => word.Find("Monitor")?.Value is TypeValue monitor ? Word.ShortName(monitor.Type) + (word.Find("Of")?.Value is string of ? " of " + of : "") : "the validation loss";
    }

    // Something that the losses depend on must learn, for every choice.
    private static void CheckLearns(Analysis analysis, Scope scope)
    {
        var judged = analysis.Stages.Where(stage => stage.Losses.Count > 0).ToArray();
        int optimizer = IndexOf(analysis.Declaration.Words, WordKind.Optimizer);
        if (analysis.HasErrors || judged.Length == 0 || optimizer < 0)
            return;
        var reached = analysis.Reached(judged);
        if (analysis.Stages.Any(stage => reached.Contains(stage.Name) && stage.Output.IsUnknown))
            return;                                                    // what is wrong in a block is told there
        var learning = analysis.Stages.Where(stage => reached.Contains(stage.Name) && stage.Marks.All(mark => mark.Attribute is not FrozenAttribute { Parts.Length: 0 })).Aggregate((Dim)0, (sum, stage) => sum + stage.Parameters);
        // Where nothing is known of a size there is no word about it: that something learns is what is usual.
        var answer = scope.Solver.Prove(Dim.LessOrEqual(1, learning));
        if (answer.IsRefuted)
            scope.Report(Rules.NothingLearns, new Place("", optimizer), RunRepairs.Thaw(analysis, scope, reached), analysis.Declaration.Name, analysis.Declaration.Words[optimizer].Display, answer.When);
    }

    // Two words for the same thing: each works, together they are more than either says.
    private static void CheckDoubled(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        int training = IndexOf(words, word => word.Type == nameof(TrainingAttribute)), optimizer = IndexOf(words, WordKind.Optimizer);
        if (Training(analysis) is { ClipNorm: > 0, ClipValue: > 0 } clips)
            scope.Report(Rules.ClippedTwice, new Place("", training, nameof(clips.ClipValue)), new Repair("Keep ClipNorm alone").Remove(new Place("", training, nameof(clips.ClipValue))), Site.Text(clips.ClipNorm), Site.Text(clips.ClipValue));
        if (optimizer < 0)
            return;
        bool isTuned = analysis.IsTuned(words[optimizer], "WeightDecay");
        double? decay = isTuned ? null : Number(words[optimizer].Find("WeightDecay")?.Value) ?? words[optimizer].Facts?.DecoupledDecay ?? 0;
        if (decay == 0)
            return;
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                if (mark.Attribute is L2Attribute penalty && !stage.IsFrozen && !HoldsTighter(penalty, words[optimizer], decay) && !analysis.Problems.Any(problem => problem.Place.Member == stage.Name && problem.Place.Word == mark.Number))
                    scope.Report(Rules.DecayedTwice, new Place(stage.Name, mark.Number), mark.Word.Display, stage.Name, words[optimizer].Display, decay is { } known ? Site.Text(known) : "tuned");
    }

    // Where the decay is a penalty itself, more of it for one layer is a sum that says what it does: Kim 2014, arXiv:1408.5882, holds the last layer alone.
    private static bool HoldsTighter(L2Attribute penalty, Word optimizer, double? decay) => optimizer.Facts is { DecoupledDecay: null } && (penalty.Factor is string || Number(penalty.Factor) > decay);

    private static int IndexOf(EquatableArray<Word> words, WordKind kind, int from = 0) => IndexOf(words, word => word.Kind == kind, from);

    internal static int IndexOf(EquatableArray<Word> words, Func<Word, bool> matches, int from = 0)
    {
        for (int i = from; i < words.Count; i++)
            if (matches(words[i]))
                return i;
        return -1;
    }
}
