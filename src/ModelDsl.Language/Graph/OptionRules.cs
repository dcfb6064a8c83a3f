using System;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Options of run words that are right by themselves and wrong beside another. Only what is written is judged: a program may set the rest.</summary>
internal static class OptionRules
{
    public const string LearningRate = "LearningRate", Momentum = "Momentum", Beta1 = "Beta1";
    private const string Dampening = "Dampening", Nesterov = "Nesterov", Beta2 = "Beta2", WeightDecay = "WeightDecay", DecayVectors = "DecayVectors";

    /// <summary>That of all optimizers of this library.</summary>
    public const double UsualRate = 1e-3;

    // The share of every weight that a step may take away.
    private const double MostTaken = 0.5;

    // A weight begins below 1: in each step half of that.
    private const double MostOfAdam = 0.5;

    // How much better a monitor must become.
    private static readonly string[] Gains = ["MinDelta", "Threshold"];

    public static void Check(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        var optimizer = words.FirstOrDefault(word => word.Kind == WordKind.Optimizer);
        var rate = optimizer is null ? null : Setting.Of(analysis, optimizer, LearningRate);
        CheckFiles(words, scope);
        foreach (var word in words)
        {
            if (word.Kind == WordKind.Optimizer)
                CheckOptimizer(analysis, word, rate, scope);
            foreach (string option in Gains)
                if (Setting.Of(analysis, word, option) is { High: >= 1 } gain && word.Find("Monitor")?.Value is TypeValue { Type: "global::ModelDsl.Accuracy" } && (option == "MinDelta" || word.Find("Absolute")?.Value is true))
                    Report(word, option, gain, "less than 1, since Accuracy is a share from 0 to 1", scope);
            if (word.Kind == WordKind.Schedule)
                ScheduleRules.Check(analysis, word, optimizer, rate, scope);
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
            scope.Report(Rules.NothingMoved, Setting.At(analysis, word, spared.Name), word.Display, "sets DecayVectors and no WeightDecay", "give it a WeightDecay");
        double fastest = rate?.High ?? UsualRate;
        CheckPenalties(analysis, word, fastest, scope);
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

    /// <summary>Demands that one option is no more than another. Of what is searched some pair that is the wrong way round is no harm.</summary>
    public static void CheckOrder(Analysis analysis, Word word, string low, string high, Scope scope)
    {
        if (Setting.Of(analysis, word, low) is not { } smaller || Setting.Of(analysis, word, high) is not { } larger || (smaller.Number is null && larger.Number is null ? smaller.High <= larger.Low : smaller.Low <= larger.High))
            return;
        Report(word, low, smaller, $"at most {high}, {Site.Text(larger.High)}", scope);
    }

    /// <summary>Says what an option must be.</summary>
    public static void Report(Word word, string option, Setting setting, string wanted, Scope scope) => scope.Report(Rules.BadTraining, setting.Place, $"{word.Display}.{option}", wanted, setting.Most);

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

    // As PyTorch demands it: it looks ahead along a momentum that is there, and whole.
    private static void CheckNesterov(Word word, Analysis analysis, Scope scope)
    {
        var momentum = Setting.Of(analysis, word, Momentum);
        if (momentum is { Number: { } number, Low: <= 0 })
            scope.Report(Rules.BadTunes, momentum.Place, $"'{Momentum}' of '{word.Display}' must be greater than 0 with {Nesterov}, and '{number.Name}' may be 0");
        else if ((momentum?.Low ?? 0) == 0 && !analysis.IsTuned(word, Momentum))
            scope.Report(Rules.BadTraining, momentum?.Place ?? Setting.At(analysis, word, Nesterov), $"{word.Display}.{Momentum}", $"greater than 0 with {Nesterov}", "0");
        else if (Setting.Of(analysis, word, Dampening) is { High: not 0 } dampening)
            Report(word, Dampening, dampening, $"0 with {Nesterov}", scope);
    }
}
