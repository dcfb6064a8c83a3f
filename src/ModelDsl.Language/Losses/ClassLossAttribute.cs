using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>A loss of multi-class classification: predictions (N, classes, ...), one class index (N, ...) each as the target.</summary>
public abstract class ClassLossAttribute : LossBaseAttribute
{
    private protected ClassLossAttribute()
    {
    }

    /// <summary>A weight for every class, in their order; the loss is the weighted mean.</summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>
    /// Targets of this value count nothing, in the loss and in metrics: the mean is over the others, and 0 if there are none. If not set, every target must be a class; PyTorch leaves out -100 without being told.
    /// </summary>
    public int IgnoreIndex { get; set; } = -100;

    /// <summary>Demands at least two classes along axis 1, and of the class weights and the index that is left out that they fit.</summary>
    private protected bool DemandClasses(LossSite site)
    {
        var prediction = site.Prediction;
        if (prediction.Rank < 2 || (prediction.Rank > 1 && prediction.Shape[1].Constant == 1))
        {
            bool isProbability = prediction.Domain.IsWithin(0, 1);
            string yesOrNo = isProbability ? "BCELoss" : "BCEWithLogitsLoss";
            var last = site.Stage.Operations.LastOrDefault();
            (string advice, Repair? repair) = (prediction.Rank > 2, last?.Attribute) switch
            {
                (true, ConvolutionAttribute) => ($": for two classes at each place write [{last!.Word.Display}(2, ...)], or use [{yesOrNo}]", null),
                (true, UnsqueezeAttribute) => ($": remove [{last!.Word}]", Repair.WithoutWord(new Place(site.Stage.Name, last.Number), site.Stage.Member)),
                (true, _) => (": put [Flatten] in front of the last layer", site.FlattenLast()),
                _ when !IsOne(prediction) => ("", null),
                _ => (isProbability ? $": for yes or no use [{yesOrNo}]" : $": for two classes use [Linear(2)], or [{yesOrNo}]", OfOne(site, yesOrNo)),
            };
            site.Report(Rules.LossShape, null, repair, site.Word, SeveralClasses, site.Stage.Name, prediction.Shape + advice);
            return false;
        }
        var classes = prediction.Shape[1];
        if (prediction.Rank > 2 && prediction.Shape.Sizes.Skip(2).All(size => size.Constant == 1))
        {
            site.Report(Rules.LossShape, null, site.BehindLast("Flatten"), site.Word, SeveralClasses, site.Stage.Name, $"{prediction.Shape}: put [Flatten] in front of the loss");
            return false;
        }
        if (classes.IsFree && !site.ChoosesPlace)
        {
            string advice = prediction.Rank == 3 && site.Stage.Operations.LastOrDefault()?.Attribute is LinearAttribute ? ": " + OfPlaces + OfSpan(prediction) : prediction.Rank == 3 ? ": put [Transpose(1, 2)] in front of the loss" : "";
            site.Report(Rules.LossShape, null, prediction.Rank == 3 ? site.BehindLast("Transpose(1, 2)") : null, site.Word, "(N, classes, ...), the classes along axis 1", site.Stage.Name, $"{prediction.Shape}, whose axis 1 is free until data comes{advice}");
            return false;
        }
        if (!site.ChoosesPlace && !site.Demand(Dim.LessOrEqual(2, classes), Rules.LossShape, null, when => [site.Word, SeveralClasses, site.Stage.Name, prediction.Shape + when]))
            return false;
        if (ClassWeights is { } weights)
        {
            bool hasAll = site.DemandClasses(weights.Length, nameof(ClassWeights), $"'{site.Word}' has {weights.Length} class weights", advice: site.IsOfPlaces ? ": the Linear writes the last axis; " + OfPlaces : site.TurnedLast is { } turning ? $": '{turning.Word.Display}' has moved the channels to the end: remove it" : ": give one for each class");
            if (hasAll && (weights.Any(weight => !(weight >= 0) || double.IsInfinity(weight)) || weights.All(weight => weight == 0)))
                site.Report(Rules.BadTraining, nameof(ClassWeights), $"{site.Word}.{nameof(ClassWeights)}", "finite and at least 0, and not all 0", string.Join(", ", weights.Select(Site.Text)));
            else
                site.Loss.ClassWeights = weights.ToEquatable();
        }
        if (site.Loss.Word.Find(nameof(IgnoreIndex)) is not null)
            DemandIndex(site, classes);
        WarnOfPlaces(site, prediction);
        return true;
    }

    // A Linear writes the last axis: of a sequence that is not the one where the classes are looked for. A count of classes that is known finds it by itself.
    private void WarnOfPlaces(LossSite site, Edge prediction)
    {
        bool isCounted = ClassWeights is not null || site.Word.EndsWith(">", System.StringComparison.Ordinal);
        if (isCounted || site.IsToldAsImage)
            return;
        if (site.JoinedPlaces is { } joining && joining.First.Input is var map)
            site.Scope.Report(Rules.PlacesAsClasses, new Place(site.Stage.Name, joining.Number), joining.Word.Display, site.Prediction.Shape.Last.ToString(), (map.ChannelsFirst ? map.Shape[1] : map.Shape.Last).ToString(), map.Shape.ToString(),
                map.Rank == 4 ? "put [AdaptiveAvgPool2d(1)] in front of it" : map.ChannelsFirst ? "put [AdaptiveAvgPool1d(1)] in front of it" : "put [Mean(1)] in its place");
        if (site.TurnedLast is { } turning)
            site.Report(Rules.ClassesOfPlaces, null, new Repair($"Remove '{turning.Word.Display}'").Remove(new Place(site.Stage.Name, turning.Number)), site.Word, prediction.Shape.ToString(), prediction.Shape[1].ToString(), $"'{turning.Word.Display}' has moved the channels to the end: remove it");
        if (site.TurnedFirst is { } turned)
            site.Report(Rules.ClassesOfPlaces, null, new Repair($"Move '{turned.Word.Display}' behind the Linear").MoveBehind(new Place(site.Stage.Name, turned.Number), new Place(site.Stage.Name, site.Stage.Operations[site.Stage.Operations.Count - 1].Number)), site.Word, prediction.Shape.ToString(), prediction.Shape[1].ToString(), $"'{turned.Word.Display}' has put the places last, which the Linear then maps to {prediction.Shape.Last}: move it behind the Linear");
        if (!(site.IsOfPlaces || site.IsOfImage))
            return;
        var (whole, where, turn) = site.IsOfPlaces ? (site.IsOfChannels ? "[Mean(2)] or [Max(2)]" : "[Mean(1)] or [Select(1, -1)]", "the Linear", "Transpose(1, 2)") : ("[Flatten]", "the first Linear", "Permute(3, 1, 2)");
        site.Report(Rules.ClassesOfPlaces, null, site.Word, prediction.Shape.ToString(), prediction.Shape[1].ToString(), $"the Linear in front of it writes the last axis, {prediction.Shape.Last}: for one class of the whole put {whole} in front of {where}, for a class at each place put [{turn}] {(site.IsOfPlaces && site.IsOfChannels ? "in front of it and " : "")}behind it{OfSpan(prediction)}");
    }

    private const string SeveralClasses = "one value per class, (N, classes) with at least two classes";

    /// <summary>(N, 1): one number, which says yes or no.</summary>
    private protected static bool IsOne(Edge prediction) => prediction.Rank == 2 && prediction.Shape[1].Constant == 1;

    /// <summary>What is done where a Linear has written the last axis of a sequence.</summary>
    private protected const string OfPlaces = "for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] in front of the loss";

    // Two numbers for each place may be the scores of a begin and an end.
    private static string OfSpan(Edge prediction) => prediction.Rank == 3 && prediction.Shape.Last.Constant == 2 ? ", for the first and the last place of a span give each a stage, [Linear(1), Squeeze(2)]" : "";

    // Padding and void pixels are often a class among others; a whole example that is one is not.
    private void DemandIndex(LossSite site, Dim classes)
    {
        site.Loss.LeftOut = IgnoreIndex;
        if (IsSoft)
            site.Report(Rules.BadTraining, nameof(IgnoreIndex), $"{site.Word}.IgnoreIndex", "left out where Soft is set (a distribution has no index; SampleWeights can leave rows out)", Site.Text(IgnoreIndex));
        else if (site.Prediction.Rank == 2 && IgnoreIndex >= 0 && site.Scope.Holds(Dim.Less(IgnoreIndex, classes)) == Verdict.Always)
            site.Report(Rules.ClassLeftOut, nameof(IgnoreIndex), site.Word, Site.Text(IgnoreIndex), site.Stage.Name, classes.ToString());
    }

    /// <summary>The target is a distribution, no index.</summary>
    private protected virtual bool IsSoft => false;

    /// <summary>The repair where one value is judged as if it were several.</summary>
    private protected virtual Repair? OfOne(LossSite site, string loss) => null;

    /// <summary>The call of a function of torch, with these arguments behind the prediction.</summary>
    private protected Code Compute(LossSite site, string function, Code arguments)
    {
        var weight = ClassWeights is null ? Code.Nothing : (Code)$", weight: {new Hole(HoleKind.ClassWeights)}";
        if (SampleWeights)
            return new Code("Losses.WeightedMean(F." + function + "({0}, {1}{2}, reduction: nn.Reduction.None), {3}{4})", Prediction, arguments, weight, new Hole(HoleKind.SampleWeight),
                site.Loss.LeftOut is { } ignored ? (Code)$", {new Hole(HoleKind.Target)}, {ignored}" : Code.Nothing);
        var call = new Code("F." + function + "({0}, {1}{2})", Prediction, arguments, weight);
        return site.Loss.LeftOut is { } index ? (Code)$"Losses.OfCounted({call}, {new Hole(HoleKind.Target)}, {index})" : call;
    }
}
