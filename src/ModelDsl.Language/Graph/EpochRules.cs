using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>Options that count epochs, against the epochs of the run. Only what is written is judged: a run may be told otherwise by its program, and then so are its words.</summary>
internal static class EpochRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        if (Written(analysis.Declaration) is not { } run)
            return;
        var words = analysis.Declaration.Words;
        CheckSteps(analysis, run, scope);
        CheckEnd(analysis, run, scope);
        foreach (var word in words)
            foreach (var option in word.Facts?.Options ?? default)
                if (option.Epochs is { } facts && Setting.Of(analysis, word, option.Name) is { High: > 0, Whole: not null } epochs)
                    Compare(analysis, word, option.Name, facts, epochs, run, scope);
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                if (mark.Attribute is FrozenAttribute { UntilEpoch: > 0 } frozen && frozen.UntilEpoch >= run)
                    scope.Report(Rules.EpochsDoNotFit, new Place(stage.Name, mark.Number, nameof(frozen.UntilEpoch)), $"{mark.Word.Display}.{nameof(frozen.UntilEpoch)}", Epochs(frozen.UntilEpoch), "", Site.Text(run), "the stage never learns");
    }

    // A rate that is next to nothing for more than half of the run.
    private static void CheckSteps(Analysis analysis, int run, Scope scope)
    {
        if (analysis.Declaration.Words.FirstOrDefault(word => word.Type == "global::ModelDsl.StepLR") is not { } word || Setting.Of(analysis, word, "StepSize") is not { High: > 0 and var step, Place: var place })
            return;
        if ((Setting.Of(analysis, word, "Gamma")?.High ?? UsualGamma) is not (> 0 and < 1 and var gamma))
            return;
        double gone = System.Math.Ceiling(System.Math.Log(Nothing) / System.Math.Log(gamma)) * step;
        if (2 * gone < run)
            scope.Report(Rules.EpochsDoNotFit, place, $"{word.Display}.StepSize", Epochs((int)step), "", Site.Text(run), $"with Gamma = {Site.Text(gamma)} the rate is less than a millionth of the first after {Site.Text(gone)} epochs, and what follows learns nothing");
    }

    // From its end on the rate is 0.
    private static void CheckEnd(Analysis analysis, int run, Scope scope)
    {
        int at = RunRules.IndexOf(analysis.Declaration.Words, word => word.Type == "global::ModelDsl.LinearLR");
        if (at < 0)
            return;
        var word = analysis.Declaration.Words[at];
        if (word.Find(EndFactor)?.Value is not (0 or 0.0) || analysis.Tunings.Any(tuning => tuning.Tunes.RunWord == word.Type))
            return;
        var written = Setting.Of(analysis, word, TotalIters);
        double end = written?.High ?? UsualIters;
        if (end >= run - 1)
            return;
        var place = written?.Place ?? new Place("", at, EndFactor);
        string all = $"{TotalIters} = {Site.Text(run)}";
        scope.Report(Rules.EpochsDoNotFit, place, new Repair($"Write {all}").Set(place, TotalIters, Site.Text(run)), $"{word.Display}.{TotalIters}", Epochs((int)end), "", Site.Text(run), $"from then on the rate is 0, and nothing is learned: write {all}");
    }

    private static string Epochs(int count) => Site.Text(count) + (count == 1 ? " epoch" : " epochs");

    private const string TotalIters = "TotalIters", EndFactor = "EndFactor";
    private const int UsualIters = 5;
    private const double Nothing = 1e-6, UsualGamma = 0.1;

    /// <summary>The epochs of the run, where they are written.</summary>
    public static int? Written(Declaration declaration) => declaration.Words.FirstOrDefault(word => word.Type == nameof(TrainingAttribute))?.Find(nameof(TrainingAttribute.Epochs))?.Value is int epochs and > 0 ? epochs : null;

    private static void Compare(Analysis analysis, Word word, string option, EpochFacts facts, Setting epochs, int run, Scope scope)
    {
        var before = facts.After is { } first ? Setting.Of(analysis, word, first) : null;
        if (before is { } && before.High >= run)
            return;                                                    // told there
        if (epochs.Number is not null || before?.Number is not null)
        {
            CompareAll(word, option, facts, epochs, before, run, scope);
            return;
        }
        double all = epochs.High + (before?.High ?? 0);
        string? then = all > run || (all == run && !facts.MayBeAll) ? facts.Otherwise : all < run - 1 ? facts.Shorter : null;
        if (then is not null)
            scope.Report(Rules.EpochsDoNotFit, epochs.Place, facts.Shorter is null ? null : new Repair($"Leave {option} out: the rest of the run").Remove(epochs.Place with { Argument = option }), $"{word.Display}.{option}", Epochs((int)epochs.High), before is { High: > 0 } ? $" after {Site.Text(before.High)} of {facts.After}" : "", Site.Text(run), then);
    }

    // The same for what is tuned: some value does not fit.
    private static void CompareAll(Word word, string option, EpochFacts facts, Setting epochs, Setting? before, int run, Scope scope)
    {
        if (scope.Solver.Prove(Dim.LessOrEqual(epochs.Whole! + (before?.Whole ?? 0), facts.MayBeAll ? run : run - 1)) is not { IsRefuted: true, Counterexample: var smallest })
            return;
        string until = (epochs.Number is null ? "" : "up to ") + Epochs((int)epochs.High) + (epochs.Number is null ? "" : $" ({epochs.Number.Name})");
        string after = before is { High: > 0 } ? $" after {(before.Number is null ? "" : "up to ")}{Site.Text(before.High)} of {facts.After}{(before.Number is null ? "" : $" ({before.Number.Name})")}" : "";
        scope.Report(Rules.EpochsDoNotFit, epochs.Number is null ? before!.Place : epochs.Place, $"{word.Display}.{option}", until, after, Site.Text(run), smallest is { Count: > 0 } ? $"{facts.Otherwise} when {smallest}" : facts.Otherwise);
    }
}
