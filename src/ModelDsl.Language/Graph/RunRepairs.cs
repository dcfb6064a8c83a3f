using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>How a run is repaired where one way is right: words that are missing on the class or on the stage that is judged.</summary>
internal static class RunRepairs
{
    // What an optimizer has and no schedule or callback.
    private static readonly HashSet<string> OfOptimizers = ["LearningRate", "WeightDecay", "Momentum", "Beta1", "Beta2"];

    /// <summary>What is done where an option of another optimizer or schedule than the class has is tuned, in words; null where it has none, or the option is none of those.</summary>
    public static string? InPlaceOf(Declaration declaration, TunesWordAttribute tunes, string wanted)
    {
        // What is not on the class is known by its name alone: PyTorch calls all schedules so.
        var kind = wanted.Contains("LR") ? WordKind.Schedule : OfOptimizers.Contains(tunes.Option) ? WordKind.Optimizer : WordKind.Language;
        return kind != WordKind.Language && declaration.Words.FirstOrDefault(word => word.Kind == kind) is { } other ? $"its {(kind == WordKind.Schedule ? "schedule" : "optimizer")} is '{other.Display}', so tune an option of that, or put [{wanted}] in its place" : null;
    }

    /// <summary>Adds the optimizer: the one that a hyperparameter tunes, else AdamW.</summary>
    public static Repair Optimize(Declaration declaration)
    {
        string optimizer = Tunes(declaration).FirstOrDefault(tunes => OfOptimizers.Contains(tunes.Option))?.RunWord is { } tuned ? Word.ShortName(tuned) : "AdamW";
        return Optimize(new Repair($"Add [{optimizer}] to the class"), declaration, optimizer);
    }

    /// <summary>Of two optimizers or schedules the first stays, or the one that is tuned.</summary>
    public static Repair? KeepOne(Declaration declaration, int first, int second)
    {
        bool IsTuned(int word) => Tunes(declaration).Any(tunes => tunes.RunWord == declaration.Words[word].Type);
        int other = IsTuned(second) ? first : second;
        return declaration.Words[first].Type != declaration.Words[second].Type && IsTuned(other) ? null : Repair.RemoveWord(new Place("", other), declaration.Words[other]);
    }

    /// <summary>Adds the loss that the metrics of a stage imply, and the optimizer if there is none.</summary>
    public static Repair? Judge(Analysis analysis)
    {
        var measured = analysis.Stages.Where(stage => stage.Metrics.Count > 0).ToArray();
        if (measured.Length != 1 || measured[0].Output is not { IsUnknown: false, Type: not ElementType.Int64 } output)
            return null;
        string[] targets = [.. measured[0].Metrics.Select(metric => metric.Word.Facts?.Target ?? "").Distinct()];
        string? loss = targets is ["Number"] ? "MSELoss"
            : targets is not ["Class"] || output.Rank < 2 || output.Domain.Simplex || output.Domain.IsWithin(0, 1) ? null
            : output.Shape[1].Constant == 1 ? "BCEWithLogitsLoss" : "CrossEntropyLoss";
        if (loss is null)
            return null;
        var repair = new Repair($"Add [{loss}]").Before(new Place(measured[0].Name, measured[0].Metrics[0].Number), loss);
        return analysis.Declaration.Words.Any(word => word.Kind == WordKind.Optimizer) ? repair : Optimize(repair, analysis.Declaration, "AdamW");
    }

    /// <summary>Puts a metric on the one stage that is judged, if its target fits.</summary>
    public static Repair? Measure(Analysis analysis, TypeValue metric)
    {
        var judged = analysis.Stages.Where(stage => stage.Losses.Count > 0).ToArray();
        if (judged.Length != 1 || !RunRules.Fits(metric.Target, judged[0]))
            return null;
        int last = Math.Max(judged[0].Losses.Max(other => other.Number), judged[0].Metrics.Select(other => other.Number).DefaultIfEmpty(-1).Max());
        return new Repair($"Put [{Word.ShortName(metric.Type)}] on '{judged[0].Name}'").Behind(new Place(judged[0].Name, last), Word.ShortName(metric.Type));
    }

    /// <summary>The same in words; another metric where it fits no loss.</summary>
    public static string HowToMeasure(Analysis analysis, TypeValue metric)
    {
        string name = Word.ShortName(metric.Type);
        var judged = analysis.Stages.Where(stage => stage.Losses.Any(loss => loss.Target is not null)).ToArray();
        if (judged.SelectMany(stage => stage.Metrics.Select(measure => (stage, measure))).FirstOrDefault(one => RunRules.Fits(one.measure.Word.Facts?.Target ?? "", one.stage)) is ({ } measured, { } known) && !judged.Any(stage => RunRules.Fits(metric.Target, stage)))
            return $": watch {known.Word.Display}, which '{measured.Name}' measures, or leave Monitor out for the loss itself";
        return judged.Length == 0 || judged.Any(stage => RunRules.Fits(metric.Target, stage)) ? $": put [{name}] on the stage with the loss"
            : $", and it does not fit '{judged[0].Losses.First(loss => loss.Target is not null).Word.Display}': watch a metric of {(metric.Target == "Class" ? "numbers, for example MAE" : "classes, for example Accuracy")}, and put it on the stage with the loss, or leave Monitor out for the loss itself";
    }

    /// <summary>Removes the one [Frozen] that keeps everything from learning.</summary>
    public static Repair? Thaw(Analysis analysis, Scope scope, HashSet<string> reached)
    {
        var frozen = analysis.Stages.Where(stage => reached.Contains(stage.Name)).SelectMany(stage => stage.Marks.Where(mark => mark.Attribute is FrozenAttribute { Parts.Length: 0 }).Select(mark => (stage, mark))).ToArray();
        return frozen.Length == 1 && scope.Holds(Dim.LessOrEqual(1, frozen[0].stage.Parameters)) == Verdict.Always ? new Repair("Remove 'Frozen'").Remove(new Place(frozen[0].stage.Name, frozen[0].mark.Number)) : null;
    }

    // In front of the other words of the run, since it is the first of them.
    private static Repair Optimize(Repair repair, Declaration declaration, string optimizer)
    {
        for (int i = 0; i < declaration.Words.Count; i++)
            if (declaration.Words[i].Kind != WordKind.Language || declaration.Words[i].Type == nameof(TrainingAttribute))
                return repair.Before(new Place("", i), optimizer);
        return repair.Add("", optimizer);
    }

    private static IEnumerable<TunesWordAttribute> Tunes(Declaration declaration) => declaration.Members.SelectMany(member => member.Words).Select(WordFactory.Make).OfType<TunesWordAttribute>();
}
