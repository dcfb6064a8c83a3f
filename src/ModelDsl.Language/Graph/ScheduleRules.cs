using System;
using System.Linq;
using static ModelDsl.Language.Graph.OptionRules;

namespace ModelDsl.Language.Graph;

/// <summary>Options of a schedule that are right by themselves and wrong beside another, or beside the rate that they move.</summary>
internal static class ScheduleRules
{
    private const string BaseMomentum = "BaseMomentum", MaxMomentum = "MaxMomentum", CycleMomentum = "CycleMomentum", PctStart = "PctStart", DivFactor = "DivFactor", FinalDivFactor = "FinalDivFactor";

    // What OneCycleLR and ReduceLROnPlateau have where nothing is written.
    private const double UsualDivFactor = 25, UsualFactor = 0.1;

    // The highest rate that a search for one comes to.
    private const double MostGrown = 10;

    // The names that PyTorch has for the rate below which a schedule does not go.
    private static readonly string[] LowestRates = ["EtaMin", "MinLR"];

    public static void Check(Analysis analysis, Word word, Word? optimizer, Setting? rate, Scope scope)
    {
        CheckOrder(analysis, word, BaseMomentum, MaxMomentum, scope);
        CheckCycled(analysis, word, scope);
        CheckCycle(analysis, word, scope);
        CheckPlateau(analysis, word, optimizer, rate, scope);
        CheckLine(analysis, word, scope);
        if (word.Type == "global::ModelDsl.StepLR" && Setting.Of(analysis, word, "Gamma") is { } gamma)
            CheckGrowth(analysis, word, gamma, rate?.High ?? UsualRate, scope);
        foreach (string option in LowestRates)
            if (Setting.Of(analysis, word, option) is { } lowest)
                CheckLowest(analysis, word, option, lowest, optimizer, rate, scope);
    }

    // A schedule that moves the momentum itself leaves nothing of what is searched for it.
    private static void CheckCycled(Analysis analysis, Word cycle, Scope scope)
    {
        if (cycle.Facts?.Options.Any(option => option.Name == MaxMomentum) != true || cycle.Find(CycleMomentum)?.Value is false || analysis.IsTuned(cycle, CycleMomentum))
            return;
        foreach (var (number, tunes, place) in analysis.Tunings)
            if (tunes.Option is Momentum or Beta1 && analysis.Declaration.Words.Any(word => word.Kind == WordKind.Optimizer && word.Type == tunes.RunWord))
                scope.Report(Rules.NothingMoved, place, number.Name, $"tunes the {tunes.Option}, and '{cycle.Display}' moves that itself", $"set {CycleMomentum} = false on '{cycle.Display}'");
    }

    // Up and down within the run, to less than the peak.
    private static void CheckCycle(Analysis analysis, Word cycle, Scope scope)
    {
        if (Setting.Of(analysis, cycle, PctStart) is { } rising)
            if (rising.High == 1)
                Report(cycle, PctStart, rising, "less than 1, or the rate never comes down", scope);
            else if (rising.High is >= 0.5 and < 1 && cycle.Find("ThreePhase")?.Value is true)
                Report(cycle, PctStart, rising, "less than 0.5 with ThreePhase, which takes as long to come down and then goes on", scope);
        if (Setting.Of(analysis, cycle, FinalDivFactor) is { Number: null, Low: > 0 } final && (Setting.Of(analysis, cycle, DivFactor)?.High ?? UsualDivFactor) is var start && start * final.Low < 1 && !analysis.IsTuned(cycle, DivFactor))
            Report(cycle, FinalDivFactor, final, $"at least {Site.Text(Math.Round(1 / start, 12))}, or the run ends above its peak", scope);
        if (cycle.Find(CycleMomentum)?.Value is false)
            foreach (string option in new[] { BaseMomentum, MaxMomentum })
                if (Setting.Of(analysis, cycle, option) is { Number: null } unread)
                    scope.Report(Rules.NothingMoved, unread.Place, cycle.Display, $"sets {option} with {CycleMomentum} = false", "let it cycle");
    }

    // A loss falls by less than all of it, and the first change of the rate must be one that is made.
    private static void CheckPlateau(Analysis analysis, Word word, Word? optimizer, Setting? rate, Scope scope)
    {
        if (word.Type != "global::ModelDsl.ReduceLROnPlateau")
            return;
        if (Setting.Of(analysis, word, "Threshold") is { High: >= 1 } threshold && word.Find("Absolute") is null && word.Find("Monitor") is null)
            Report(word, "Threshold", threshold, "less than 1, since it is a share of the loss; for a difference write Absolute = true", scope);
        double change = (rate?.High ?? UsualRate) * (1 - (Setting.Of(analysis, word, "Factor")?.Low ?? UsualFactor));
        if (Setting.Of(analysis, word, "Eps") is { Number: null } eps && eps.Low >= change && optimizer is not null && (rate is not null || !analysis.IsTuned(optimizer, LearningRate)))
            Report(word, "Eps", eps, $"less than {Site.Text(Math.Round(change, 12))}, by which it first lowers the rate: smaller changes are not made", scope);
    }

    // From the rate itself to the rate itself.
    private static void CheckLine(Analysis analysis, Word word, Scope scope)
    {
        if (word.Type == "global::ModelDsl.LinearLR" && Setting.Of(analysis, word, "StartFactor") is { Number: null } start && !analysis.IsTuned(word, "EndFactor") && start.High == (Setting.Of(analysis, word, "EndFactor")?.High ?? 1))
            scope.Report(Rules.NothingMoved, start.Place, word.Display, $"goes from {Site.Text(start.High)} to {Site.Text(start.High)}", "begin with less");
    }

    // Where the rate begins is where it is highest.
    private static void CheckLowest(Analysis analysis, Word schedule, string option, Setting lowest, Word? optimizer, Setting? rate, Scope scope)
    {
        if (rate is { Number: { } searched })
        {
            // Of two that are searched some pair that is the wrong way round is no harm.
            if (lowest.Number is null ? lowest.High > rate.Low : lowest.Low > rate.High)
                Report(schedule, option, lowest, $"at most {LearningRate}, which '{searched.Name}' takes down to {Site.Text(rate.Low)}", scope);
        }
        else if (rate is { High: > 0 } && (lowest.Number is null ? lowest.High >= rate.High : lowest.High > rate.High))
            Report(schedule, option, lowest, $"less than {LearningRate}, {Site.Text(rate.High)}", scope);
        else if (rate is null && lowest.High >= UsualRate && optimizer is not null && optimizer.Type.StartsWith("global::ModelDsl.", StringComparison.Ordinal) && !analysis.IsTuned(optimizer, LearningRate))
            Report(schedule, option, lowest, $"less than {LearningRate}, {Site.Text(UsualRate)} if it is not written", scope);
    }

    // A rate that grows is a search for one, as long as it comes to one that can be meant.
    private static void CheckGrowth(Analysis analysis, Word word, Setting gamma, double rate, Scope scope)
    {
        if (gamma is { High: 1, Number: null })
            scope.Report(Rules.NothingMoved, gamma.Place, word.Display, "has Gamma = 1", "give it less than 1");
        if (gamma.High <= 1)
            return;
        double? last = EpochRules.Written(analysis.Declaration) is { } run && Setting.Of(analysis, word, "StepSize") is { High: 1 } ? rate * Math.Pow(gamma.High, run - 1) : null;
        if (last is not <= MostGrown)
            Report(word, "Gamma", gamma, $"less than 1 (with more the rate grows{(last is { } grown ? ", here to " + grown.ToString("G2", System.Globalization.CultureInfo.InvariantCulture) : "")})", scope);
    }
}
