using System;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>A run that is stopped, against what its schedule has in mind.</summary>
internal static class StoppingRules
{
    private const string StartFromEpoch = "StartFromEpoch";

    // Where the length of the run is left to the program, so is this.
    private const int UsualPatience = 10;

    public static void Check(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        int stopping = RunRules.IndexOf(words, word => word.Display == "EarlyStopping"), lowering = RunRules.IndexOf(words, word => word.Display == "ReduceLROnPlateau");
        if (stopping < 0)
            return;
        bool startsLate = words[stopping].Find(StartFromEpoch) is not null || analysis.IsTuned(words[stopping], StartFromEpoch);
        bool isOfTheSame = lowering >= 0 && new[] { "Monitor", "Of" }.All(option => Equals(words[stopping].Find(option)?.Value, words[lowering].Find(option)?.Value));
        if (isOfTheSame && !startsLate)
            CheckLowering(analysis, stopping, lowering, scope);
        if (words.FirstOrDefault(word => word.Display == "OneCycleLR") is { } cycle)
        {
            // Half way down from the peak the rate is half of it, and what was learned at the peak begins to show. Of what is searched the values count that stop first.
            bool isWritten = words.Any(word => word.Find(nameof(TrainingAttribute.Epochs)) is not null);
            double peak = Setting.Of(analysis, cycle, "PctStart")?.High ?? 0.3;
            double patience = Setting.Of(analysis, words[stopping], "Patience")?.Low ?? (isWritten ? UsualPatience : 0);
            double start = Setting.Of(analysis, words[stopping], StartFromEpoch)?.Low ?? 0;
            // Of three phases the second is as long as the first, and ends where that began.
            double down = cycle.Find("ThreePhase")?.Value is true ? Math.Min(1, 2 * peak) : 1;
            double late = Math.Ceiling((down + peak) / 2 * RunRules.Training(analysis).Epochs) - patience;
            if (start < late)
                scope.Report(Rules.StopsAtPeak, new Place("", stopping), new Repair("Remove 'EarlyStopping'").Remove(new Place("", stopping)), Site.Text(late));
        }
    }

    // The rate falls in the epoch behind its patience, and must have one more to show what it does.
    private static void CheckLowering(Analysis analysis, int stopping, int lowering, Scope scope)
    {
        var words = analysis.Declaration.Words;
        var (stops, stopsAt) = PatienceOf(words[stopping]);
        var (lowers, lowersAt) = PatienceOf(words[lowering]);
        if (stops is null || lowers is null || scope.Solver.Prove(Dim.Less(lowers + 1, stops)) is not { IsRefuted: true } answer)
            return;
        // Of two that are searched some pair that is the wrong way round is no harm.
        if (stopsAt is not null && lowersAt is not null && answer.Verdict != Verdict.Never)
            return;
        if (analysis.Problems.Any(problem => problem.Rule == Rules.EpochsDoNotFit && problem.Place.Member == "" && problem.Place.Word == lowering))
            return;                                                    // the run is over before
        string advice = lowers.Constant is not { } low || stops.Constant is not { } stop ? "let it wait at least two epochs less"
            : stop > 2 ? $"let this Patience be at most {Site.Text(stop - 2)}, or that at least {Site.Text(low + 2)}" : $"let that Patience be at least {Site.Text(low + 2)}";
        scope.ReportWhen(answer.Counterexample is { Count: > 0 } smallest ? $" when {smallest}" : "", Rules.NeverLowered, lowersAt ?? stopsAt ?? new Place("", lowering, "Patience"), null, words[lowering].Display, (lowers + 1).ToString(), words[stopping].Display, stops.ToString(), advice);

        (Dim? Epochs, Place? Place) PatienceOf(Word word) => Setting.Of(analysis, word, "Patience") is { } setting ? (setting.Whole, setting.Number is null ? null : setting.Place) : (null, null);
    }
}
