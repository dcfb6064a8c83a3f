using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Options of run words that are right by themselves and wrong beside another. Only what is written is judged: a program may set the rest.</summary>
internal static class OptionRules
{
    private const string LearningRate = "LearningRate", Momentum = "Momentum", Dampening = "Dampening", Nesterov = "Nesterov", BaseMomentum = "BaseMomentum", MaxMomentum = "MaxMomentum", Beta1 = "Beta1", Beta2 = "Beta2", WeightDecay = "WeightDecay";

    // That of all optimizers of this library.
    private const double UsualRate = 1e-3;

    // How much better a monitor must become.
    private static readonly string[] Gains = ["MinDelta", "Threshold"];

    // The names that PyTorch has for the rate below which a schedule does not go.
    private static readonly string[] LowestRates = ["EtaMin", "MinLR"];

    public static void Check(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        double? rate = words.Where(word => word.Kind == WordKind.Optimizer).Select(word => Number(word, LearningRate)).FirstOrDefault();
        var searched = analysis.Tunings.FirstOrDefault(tuning => tuning.Tunes.Option == LearningRate && words.Any(word => word.Kind == WordKind.Optimizer && word.Type == tuning.Tunes.RunWord)).Number;
        CheckCycled(analysis, scope);
        CheckFiles(words, scope);
        for (int i = 0; i < words.Count; i++)
        {
            var (word, place) = (words[i], new Place("", i));
            if (word.Kind == WordKind.Optimizer && word.Find(Nesterov)?.Value is true)
                CheckNesterov(word, place, analysis, scope);
            // The mean of the squares, which scales the step, must be the steadier one.
            if (word.Kind == WordKind.Optimizer && Number(word, Beta1) is { } mean && Number(word, Beta2) is { } squares && mean > squares)
                Report(word, place, Beta1, $"at most {Beta2}, {Site.Text(squares)}", mean);
            if (word.Kind == WordKind.Optimizer && searched is null && Number(word, WeightDecay) is { } decay && (word.Facts?.DecoupledDecay is not null || word.Display == "SGD") && (rate ?? UsualRate) * decay >= 1)
                Report(word, place, WeightDecay, $"less than {Site.Text(1 / (rate ?? UsualRate))}, since each step takes {LearningRate} ({Site.Text(rate ?? UsualRate)}) times this of every weight away", decay);
            // Its step is about the rate itself, whatever the gradient.
            if (word.Kind == WordKind.Optimizer && Number(word, LearningRate) is > 1 and < 1000 and var step && word.Facts?.Options.Any(option => option.Name == Beta2) == true)
                Report(word, place, LearningRate, MostRate(word), step);
            if (word.Kind == WordKind.Optimizer && searched?.Real is { High: > 1 and < 1000 } steps && word.Facts?.Options.Any(option => option.Name == Beta2) == true)
                scope.Report(Rules.BadTraining, analysis.Tunings.First(tuning => tuning.Number == searched && tuning.Tunes.Option == LearningRate).Place, $"{word.Display}.{LearningRate}", MostRate(word), $"'{searched.Name}', which goes up to {Site.Text(steps.High)}");
            foreach (string option in Gains)
                if (Number(word, option) is >= 1 and var gain && word.Find("Monitor")?.Value is TypeValue { Type: "global::ModelDsl.Accuracy" } && (option == "MinDelta" || word.Find("Absolute")?.Value is true))
                    Report(word, place, option, "less than 1, since Accuracy is a share from 0 to 1", gain);
            if (word.Kind != WordKind.Schedule)
                continue;
            if (Number(word, BaseMomentum) is { } low && Number(word, MaxMomentum) is { } high && low > high)
                Report(word, place, BaseMomentum, $"at most {MaxMomentum}, {Site.Text(high)}", low);
            foreach (string option in LowestRates)
                if (Number(word, option) is { } lowest && rate is > 0 && lowest >= rate)
                    Report(word, place, option, $"less than {LearningRate}, {Site.Text(rate.Value)}", lowest);
                else if (rate is null && searched is null && Number(word, option) is >= UsualRate and var above && words.Any(other => other.Kind == WordKind.Optimizer && other.Type.StartsWith("global::ModelDsl.", System.StringComparison.Ordinal)))
                    Report(word, place, option, $"less than {LearningRate}, {Site.Text(UsualRate)} if it is not written", above);
                else if (Number(word, option) is { } bottom && searched?.Real is { } rates && bottom > rates.Low)
                    Report(word, place, option, $"at most {LearningRate}, which '{searched.Name}' takes down to {Site.Text(rates.Low)}", bottom);
        }

        void Report(Word word, Place place, string option, string wanted, double value) =>
            scope.Report(Rules.BadTraining, place with { Argument = option }, $"{word.Display}.{option}", wanted, Site.Text(value));
    }

    private static string MostRate(Word optimizer) => $"at most 1, since each step of {optimizer.Display} moves every weight by about this";

    // Two words that write one file destroy what the other wrote.
    private static void CheckFiles(EquatableArray<Word> words, Scope scope)
    {
        var known = new System.Collections.Generic.Dictionary<string, string>();
        for (int i = 0; i < words.Count; i++)
            if (words[i].Kind == WordKind.Callback && words[i].Arguments.FirstOrDefault(argument => string.Equals(argument.Name, "path", System.StringComparison.OrdinalIgnoreCase)) is { Value: string file } path)
                if (known.TryGetValue(file, out string? other) && other != words[i].Display)
                    scope.Report(Rules.BadTraining, new Place("", i, path.Name), $"{words[i].Display}.Path", $"another file than '{other}' writes", file);
                else
                    known[file] = words[i].Display;
    }

    // A schedule that moves the momentum itself leaves nothing of what is searched for it.
    private static void CheckCycled(Analysis analysis, Scope scope)
    {
        if (analysis.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Schedule && word.Facts?.Options.Any(option => option.Name == MaxMomentum) == true) is not { } cycle || cycle.Find("CycleMomentum")?.Value is false)
            return;
        foreach (var (number, tunes, place) in analysis.Tunings)
            if (tunes.Option is Momentum or Beta1 && analysis.Declaration.Words.Any(word => word.Kind == WordKind.Optimizer && word.Type == tunes.RunWord))
                scope.Report(Rules.NothingMoved, place, number.Name, $"tunes the {tunes.Option}, and '{cycle.Display}' moves that itself", $"set CycleMomentum = false on '{cycle.Display}'");
    }

    // As PyTorch demands it: it looks ahead along a momentum that is there, and whole.
    private static void CheckNesterov(Word word, Place place, Analysis analysis, Scope scope)
    {
        var tuning = analysis.Tunings.FirstOrDefault(tuning => tuning.Tunes.Option == Momentum && tuning.Tunes.RunWord == word.Type);
        if (tuning is { Number: { } number, Place: var at } && (number.Real?.Low ?? number.Whole?.Range.Low) is <= 0)
            scope.Report(Rules.BadTunes, at, $"'{Momentum}' of '{word.Display}' must be greater than 0 with {Nesterov}, and '{number.Name}' may be 0");
        else if ((Number(word, Momentum) ?? 0) == 0 && tuning.Number is null)
            scope.Report(Rules.BadTraining, place with { Argument = word.Find(Momentum) is null ? Nesterov : Momentum }, $"{word.Display}.{Momentum}", $"greater than 0 with {Nesterov}", "0");
        else if (Number(word, Dampening) is { } dampening and not 0)
            scope.Report(Rules.BadTraining, place with { Argument = Dampening }, $"{word.Display}.{Dampening}", $"0 with {Nesterov}", Site.Text(dampening));
    }

    private static double? Number(Word word, string option) => word.Find(option)?.Value switch { int whole => whole, double real => real, _ => null };
}
