using System;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Options of run words that are right by themselves and wrong beside another. Only what is written is judged: a program may set the rest.</summary>
internal static class OptionRules
{
    private const string LearningRate = "LearningRate", Momentum = "Momentum", Dampening = "Dampening", Nesterov = "Nesterov", BaseMomentum = "BaseMomentum", MaxMomentum = "MaxMomentum", CycleMomentum = "CycleMomentum", Beta1 = "Beta1", Beta2 = "Beta2", WeightDecay = "WeightDecay";

    // That of all optimizers of this library.
    private const double UsualRate = 1e-3;

    // The share of every weight that a step may take away.
    private const double MostTaken = 0.5;

    // A weight begins below 1: in each step half of that.
    private const double MostOfAdam = 0.5;

    // The highest rate that a search for one comes to.
    private const double MostGrown = 10;

    // How much better a monitor must become.
    private static readonly string[] Gains = ["MinDelta", "Threshold"];

    // The names that PyTorch has for the rate below which a schedule does not go.
    private static readonly string[] LowestRates = ["EtaMin", "MinLR"];

    public static void Check(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        var optimizer = words.FirstOrDefault(word => word.Kind == WordKind.Optimizer);
        var rate = optimizer is null ? null : Setting.Of(analysis, optimizer, LearningRate);
        CheckCycled(analysis, scope);
        CheckFiles(words, scope);
        foreach (var word in words)
        {
            if (word.Kind == WordKind.Optimizer)
                CheckOptimizer(analysis, word, rate, scope);
            foreach (string option in Gains)
                if (Setting.Of(analysis, word, option) is { High: >= 1 } gain && word.Find("Monitor")?.Value is TypeValue { Type: "global::ModelDsl.Accuracy" } && (option == "MinDelta" || word.Find("Absolute")?.Value is true))
                    Report(word, option, gain, "less than 1, since Accuracy is a share from 0 to 1", scope);
            if (word.Kind != WordKind.Schedule)
                continue;
            CheckOrder(analysis, word, BaseMomentum, MaxMomentum, scope);
            CheckCycle(analysis, word, scope);
            CheckPlateau(analysis, word, rate, scope);
            CheckLine(analysis, word, scope);
            if (word.Type == "global::ModelDsl.StepLR" && Setting.Of(analysis, word, "Gamma") is { } gamma)
                CheckGrowth(analysis, word, gamma, rate?.High ?? UsualRate, scope);
            foreach (string option in LowestRates)
                if (Setting.Of(analysis, word, option) is { } lowest)
                    CheckLowest(analysis, word, option, lowest, rate, scope);
        }
    }

    private static void CheckOptimizer(Analysis analysis, Word word, Setting? rate, Scope scope)
    {
        if (word.Find(Nesterov)?.Value is true)
            CheckNesterov(word, analysis, scope);
        // The mean of the squares, which scales the step, must be the steadier one.
        CheckOrder(analysis, word, Beta1, Beta2, scope);
        bool isAdam = word.Facts?.Options.Any(option => option.Name == Beta2) == true;
        if (isAdam && Setting.Of(analysis, word, "Eps") is { High: 0 } eps)
            Report(word, "Eps", eps, "greater than 0, since it keeps a weight whose gradient is 0 from becoming 0 / 0", scope);
        if (Setting.Of(analysis, word, Dampening) is { High: > 0, Number: null } damped && IsZero(analysis, word, Momentum))
            scope.Report(Rules.NothingMoved, damped.Place, word.Display, "sets Dampening and no Momentum", "give it a Momentum");
        if (word.Find(DecayVectors) is { Value: false } spared && word.Facts?.DecoupledDecay is null && IsZero(analysis, word, WeightDecay))
            scope.Report(Rules.NothingMoved, new Place("", RunRules.IndexOf(analysis.Declaration.Words, other => ReferenceEquals(other, word)), spared.Name), word.Display, "sets DecayVectors and no WeightDecay", "give it a WeightDecay");
        CheckPenalties(analysis, word, fastest: rate?.High ?? UsualRate, scope);
        double fastest = rate?.High ?? UsualRate;
        if (Setting.Of(analysis, word, WeightDecay) is { } decay && (word.Facts?.DecoupledDecay is not null || word.Display == "SGD") && !analysis.IsTuned(word, LearningRate) && fastest * decay.High >= MostTaken)
            Report(word, WeightDecay, decay, $"less than {Site.Text(Math.Round(MostTaken / fastest, 12))}, since each step takes {LearningRate} ({Site.Text(fastest)}) times this of every weight away", scope);
        // Its step is about the rate itself, whatever the gradient: where one layer has to find large weights, that may be meant.
        if (isAdam && rate is { High: > 1 and < 1000 } or { Number: null, High: >= MostOfAdam and < 1000 } && IsDeep(analysis))
            Report(word, LearningRate, rate, $"{(rate.Number is null ? $"less than {Site.Text(MostOfAdam)}" : "at most 1")}, since each step of {word.Display} moves every weight by about this", scope);
    }

    // Not written, not tuned, or 0.
    private static bool IsZero(Analysis analysis, Word word, string option) => !analysis.IsTuned(word, option) && (word.Find(option) is null || Setting.Of(analysis, word, option) is { High: 0 });

    // The same as a weight decay of twice the factor.
    private static void CheckPenalties(Analysis analysis, Word optimizer, double fastest, Scope scope)
    {
        if (optimizer.Display != "SGD" || analysis.IsTuned(optimizer, LearningRate))
            return;
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                if (mark.Attribute is L2Attribute { Factor: double factor } && 2 * fastest * factor >= MostTaken)
                    scope.Report(Rules.BadTraining, new Place(stage.Name, mark.Number, "factor"), mark.Word.Display, $"less than {Site.Text(Math.Round(MostTaken / fastest / 2, 12))}, since each step takes {LearningRate} ({Site.Text(fastest)}) times twice this of every weight away", Site.Text(factor));
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

    private const string PctStart = "PctStart", DivFactor = "DivFactor", FinalDivFactor = "FinalDivFactor", DecayVectors = "DecayVectors";
    private const double UsualDivFactor = 25, UsualFactor = 0.1;

    // A loss falls by less than all of it, and the first change of the rate must be one that is made.
    private static void CheckPlateau(Analysis analysis, Word word, Setting? rate, Scope scope)
    {
        if (word.Type != "global::ModelDsl.ReduceLROnPlateau")
            return;
        if (Setting.Of(analysis, word, "Threshold") is { High: >= 1 } threshold && word.Find("Absolute") is null && word.Find("Monitor") is null)
            Report(word, "Threshold", threshold, "less than 1, since it is a share of the loss; for a difference write Absolute = true", scope);
        double change = (rate?.High ?? UsualRate) * (1 - (Setting.Of(analysis, word, "Factor")?.Low ?? UsualFactor));
        if (Setting.Of(analysis, word, "Eps") is { Number: null } eps && eps.Low >= change && analysis.Declaration.Words.FirstOrDefault(other => other.Kind == WordKind.Optimizer) is { } optimizer && (rate is not null || !analysis.IsTuned(optimizer, LearningRate)))
            Report(word, "Eps", eps, $"less than {Site.Text(Math.Round(change, 12))}, by which it first lowers the rate: smaller changes are not made", scope);
    }

    // From the rate itself to the rate itself.
    private static void CheckLine(Analysis analysis, Word word, Scope scope)
    {
        if (word.Type == "global::ModelDsl.LinearLR" && Setting.Of(analysis, word, "StartFactor") is { Number: null } start && !analysis.IsTuned(word, "EndFactor") && start.High == (Setting.Of(analysis, word, "EndFactor")?.High ?? 1))
            scope.Report(Rules.NothingMoved, start.Place, word.Display, $"goes from {Site.Text(start.High)} to {Site.Text(start.High)}", "begin with less");
    }

    // Of what is searched some pair that is the wrong way round is no harm.
    private static void CheckOrder(Analysis analysis, Word word, string low, string high, Scope scope)
    {
        if (Setting.Of(analysis, word, low) is not { } smaller || Setting.Of(analysis, word, high) is not { } larger || (smaller.Number is null && larger.Number is null ? smaller.High <= larger.Low : smaller.Low <= larger.High))
            return;
        Report(word, low, smaller, $"at most {high}, {Site.Text(larger.High)}", scope);
    }

    // Where the rate begins is where it is highest.
    private static void CheckLowest(Analysis analysis, Word schedule, string option, Setting lowest, Setting? rate, Scope scope)
    {
        if (rate is { Number: { } searched })
        {
            // Of two that are searched some pair that is the wrong way round is no harm.
            if (lowest.Number is null ? lowest.High > rate.Low : lowest.Low > rate.High)
                Report(schedule, option, lowest, $"at most {LearningRate}, which '{searched.Name}' takes down to {Site.Text(rate.Low)}", scope);
        }
        else if (rate is { High: > 0 } && (lowest.Number is null ? lowest.High >= rate.High : lowest.High > rate.High))
            Report(schedule, option, lowest, $"less than {LearningRate}, {Site.Text(rate.High)}", scope);
        else if (rate is null && lowest.High >= UsualRate && analysis.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Optimizer) is { } optimizer && optimizer.Type.StartsWith("global::ModelDsl.", StringComparison.Ordinal) && !analysis.IsTuned(optimizer, LearningRate))
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

    private static void Report(Word word, string option, Setting setting, string wanted, Scope scope) => scope.Report(Rules.BadTraining, setting.Place, $"{word.Display}.{option}", wanted, setting.Most);

    private static bool IsDeep(Analysis analysis) => analysis.Stages.SelectMany(stage => stage.Operations).Where(operation => operation.CanHaveState).Skip(1).Any();

    // Two words that write one file destroy what the other wrote.
    private static void CheckFiles(EquatableArray<Word> words, Scope scope)
    {
        var known = new System.Collections.Generic.Dictionary<string, string>();
        for (int i = 0; i < words.Count; i++)
            if (words[i].Kind == WordKind.Callback && words[i].Arguments.FirstOrDefault(argument => string.Equals(argument.Name, "path", StringComparison.OrdinalIgnoreCase)) is { Value: string file } path)
                if (known.TryGetValue(file, out string? other) && other != words[i].Display)
                    scope.Report(Rules.BadTraining, new Place("", i, path.Name), $"{words[i].Display}.Path", $"another file than '{other}' writes", file);
                else
                    known[file] = words[i].Display;
    }

    // A schedule that moves the momentum itself leaves nothing of what is searched for it.
    private static void CheckCycled(Analysis analysis, Scope scope)
    {
        if (analysis.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Schedule && word.Facts?.Options.Any(option => option.Name == MaxMomentum) == true) is not { } cycle || cycle.Find(CycleMomentum)?.Value is false || analysis.IsTuned(cycle, CycleMomentum))
            return;
        foreach (var (number, tunes, place) in analysis.Tunings)
            if (tunes.Option is Momentum or Beta1 && analysis.Declaration.Words.Any(word => word.Kind == WordKind.Optimizer && word.Type == tunes.RunWord))
                scope.Report(Rules.NothingMoved, place, number.Name, $"tunes the {tunes.Option}, and '{cycle.Display}' moves that itself", $"set {CycleMomentum} = false on '{cycle.Display}'");
    }

    // As PyTorch demands it: it looks ahead along a momentum that is there, and whole.
    private static void CheckNesterov(Word word, Analysis analysis, Scope scope)
    {
        var momentum = Setting.Of(analysis, word, Momentum);
        if (momentum is { Number: { } number, Low: <= 0 })
            scope.Report(Rules.BadTunes, momentum.Place, $"'{Momentum}' of '{word.Display}' must be greater than 0 with {Nesterov}, and '{number.Name}' may be 0");
        else if ((momentum?.Low ?? 0) == 0 && !analysis.IsTuned(word, Momentum))
            scope.Report(Rules.BadTraining, momentum?.Place ?? new Place("", RunRules.IndexOf(analysis.Declaration.Words, other => ReferenceEquals(other, word)), Nesterov), $"{word.Display}.{Momentum}", $"greater than 0 with {Nesterov}", "0");
        else if (Setting.Of(analysis, word, Dampening) is { High: not 0 } dampening)
            Report(word, Dampening, dampening, $"0 with {Nesterov}", scope);
    }
}
