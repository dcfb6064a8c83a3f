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
        CheckSteps(words, run, scope);
        CheckEnd(analysis, words, run, scope);
        for (int i = 0; i < words.Count; i++)
            foreach (var option in words[i].Facts?.Options ?? default)
                if (option.Epochs is { } facts && Whole(words[i], option.Name) is { } epochs and > 0)
                    Compare(words[i], i, option.Name, facts, epochs, run, scope);
        foreach (var (number, tunes, place) in analysis.Tunings)
            if (words.FirstOrDefault(word => word.Type == tunes.RunWord) is { } tuned && tuned.Facts?.Options.FirstOrDefault(option => option.Name == tunes.Option)?.Epochs is { } facts
                && number.Whole is { IsUnknown: false } epochs)
                Compare(tuned, place, number.Name, tunes.Option, facts, epochs, run, scope);
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                if (mark.Attribute is FrozenAttribute { UntilEpoch: > 0 } frozen && frozen.UntilEpoch >= run)
                    scope.Report(Rules.EpochsDoNotFit, new Place(stage.Name, mark.Number, nameof(frozen.UntilEpoch)), $"{mark.Word.Display}.{nameof(frozen.UntilEpoch)}", Epochs(frozen.UntilEpoch), "", Site.Text(run), "the stage never learns");
    }

    // A rate that is next to nothing for more than half of the run.
    private static void CheckSteps(EquatableArray<Word> words, int run, Scope scope)
    {
        int at = RunRules.IndexOf(words, word => word.Type == "global::ModelDsl.StepLR");
        if (at < 0 || Whole(words[at], "stepSize") is not (> 0 and var step) || (words[at].Find("Gamma") is { } written ? written.Value as double? : 0.1) is not (> 0 and < 1 and var gamma))
            return;
        int gone = (int)System.Math.Ceiling(System.Math.Log(Nothing) / System.Math.Log(gamma)) * step;
        if (2 * gone < run)
            scope.Report(Rules.EpochsDoNotFit, new Place("", at, "stepSize"), $"{words[at].Display}.StepSize", Epochs(step), "", Site.Text(run), $"with Gamma = {Site.Text(gamma)} the rate is less than a millionth of the first after {Site.Text(gone)} epochs, and what follows learns nothing");
    }

    // From its end on the rate is 0.
    private static void CheckEnd(Analysis analysis, EquatableArray<Word> words, int run, Scope scope)
    {
        int at = RunRules.IndexOf(words, word => word.Type == "global::ModelDsl.LinearLR");
        if (at < 0 || words[at].Find("EndFactor")?.Value is not (0 or 0.0) || analysis.Tunings.Any(tuning => tuning.Tunes.RunWord == words[at].Type))
            return;
        int end = Whole(words[at], TotalIters) ?? UsualIters;
        if (end >= run - 1)
            return;
        var place = new Place("", at, words[at].Find(TotalIters) is null ? "EndFactor" : TotalIters);
        string all = $"{TotalIters} = {Site.Text(run)}";
        scope.Report(Rules.EpochsDoNotFit, place, new Repair($"Write {all}").Set(place, TotalIters, Site.Text(run)), $"{words[at].Display}.{TotalIters}", Epochs(end), "", Site.Text(run), $"from then on the rate is 0, and nothing is learned: write {all}");
    }

    private static string Epochs(int count) => Site.Text(count) + (count == 1 ? " epoch" : " epochs");

    private const string TotalIters = "TotalIters";
    private const int UsualIters = 5;
    private const double Nothing = 1e-6;

    /// <summary>The epochs of the run, where they are written.</summary>
    private static int? Written(Declaration declaration) => declaration.Words.FirstOrDefault(word => word.Type == nameof(TrainingAttribute))?.Find(nameof(TrainingAttribute.Epochs))?.Value is int epochs and > 0 ? epochs : null;

    private static void Compare(Word word, int at, string option, EpochFacts facts, int epochs, int run, Scope scope)
    {
        int before = Before(word, facts), all = epochs + before;
        if (before >= run)
            return;                                                    // told there
        string? then = all > run || (all == run && !facts.MayBeAll) ? facts.Otherwise : all < run - 1 ? facts.Shorter : null;
        if (then is not null)
            scope.Report(Rules.EpochsDoNotFit, new Place("", at, Find(word, option)!.Name), facts.Shorter is null ? null : new Repair($"Leave {option} out: the rest of the run").Remove(new Place("", at, option)), $"{word.Display}.{option}", Epochs(epochs), before > 0 ? $" after {before} of {facts.After}" : "", Site.Text(run), then);
    }

    // The same for what is tuned: some value does not fit.
    private static void Compare(Word word, Place place, string number, string option, EpochFacts facts, Dim epochs, int run, Scope scope)
    {
        int before = Before(word, facts);
        if (before < run && scope.Solver.Prove(Dim.LessOrEqual(epochs + before, facts.MayBeAll ? run : run - 1)) is { IsRefuted: true, Counterexample: var smallest })
            scope.Report(Rules.EpochsDoNotFit, place, $"{word.Display}.{option}", epochs.Range.HasHigh ? $"up to {Site.Text(epochs.Range.High)} epochs" : number + " epochs", (epochs.Range.HasHigh ? $" ({number})" : "") + (before > 0 ? $" after {before} of {facts.After}" : ""), Site.Text(run), smallest is { Count: > 0 } ? $"{facts.Otherwise} when {smallest}" : facts.Otherwise);
    }

    private static int Before(Word word, EpochFacts facts) => facts.After is { } first ? Whole(word, first) ?? 0 : 0;

    private static int? Whole(Word word, string option) => Find(word, option)?.Value is int whole ? whole : null;

    // An option of the same name as a parameter of the constructor is what stands there.
    private static Argument? Find(Word word, string option) => word.Arguments.FirstOrDefault(argument => string.Equals(argument.Name, option, System.StringComparison.OrdinalIgnoreCase));
}
