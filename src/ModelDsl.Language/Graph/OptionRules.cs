using System;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Options of run words that are right by themselves and wrong beside another. Only what is written is judged: a program may set the rest.</summary>
internal static class OptionRules
{
    private const string LearningRate = "LearningRate", Momentum = "Momentum", Dampening = "Dampening", Nesterov = "Nesterov", BaseMomentum = "BaseMomentum", MaxMomentum = "MaxMomentum", Beta1 = "Beta1", Beta2 = "Beta2", WeightDecay = "WeightDecay";

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
        double fastest = rate?.High ?? UsualRate;
        if (Setting.Of(analysis, word, WeightDecay) is { } decay && (word.Facts?.DecoupledDecay is not null || word.Display == "SGD") && !analysis.IsTuned(word, LearningRate) && fastest * decay.High >= MostTaken)
            Report(word, WeightDecay, decay, $"less than {Site.Text(Math.Round(MostTaken / fastest, 12))}, since each step takes {LearningRate} ({Site.Text(fastest)}) times this of every weight away", scope);
        // Its step is about the rate itself, whatever the gradient: where one layer has to find large weights, that may be meant.
        if (isAdam && rate is { High: > 1 and < 1000 } or { Number: null, High: >= MostOfAdam and < 1000 } && IsDeep(analysis))
            Report(word, LearningRate, rate, $"{(rate.Number is null ? $"less than {Site.Text(MostOfAdam)}" : "at most 1")}, since each step of {word.Display} moves every weight by about this", scope);
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
        if (analysis.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Schedule && word.Facts?.Options.Any(option => option.Name == MaxMomentum) == true) is not { } cycle || cycle.Find("CycleMomentum")?.Value is false || analysis.IsTuned(cycle, "CycleMomentum"))
            return;
        foreach (var (number, tunes, place) in analysis.Tunings)
            if (tunes.Option is Momentum or Beta1 && analysis.Declaration.Words.Any(word => word.Kind == WordKind.Optimizer && word.Type == tunes.RunWord))
                scope.Report(Rules.NothingMoved, place, number.Name, $"tunes the {tunes.Option}, and '{cycle.Display}' moves that itself", $"set CycleMomentum = false on '{cycle.Display}'");
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
