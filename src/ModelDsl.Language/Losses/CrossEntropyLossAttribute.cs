using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// Multi-class classification, as <c>torch.nn.CrossEntropyLoss</c>: predictions (N, classes, ...) are raw values (the loss applies its own log-softmax along axis 1),
/// the target is one class index (N, ...) each.
/// </summary>
public class CrossEntropyLossAttribute : LossBaseAttribute
{
    /// <summary>The share of the truth that is spread over all classes, from 0 to 1, in training only: evaluation reports the loss without it. Szegedy et al. 2015, arXiv:1512.00567.</summary>
    public object LabelSmoothing { get; set; } = 0.0;

    /// <summary>A weight for every class, in their order; the loss is the weighted mean.</summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>Targets of this value are left out of the loss.</summary>
    public int IgnoreIndex { get; set; } = -100;

    private protected virtual string? EnumType => null;

    internal override void Judge(LossSite site)
    {
        var prediction = site.Prediction;
        if (!site.DemandFloats())
            return;
        if (prediction.Domain.Simplex || prediction.Domain.IsWithin(0, 1))
        {
            (string given, string word) = prediction.Domain.Log ? ("log-probabilities", "LogSoftmax") : prediction.Domain.Simplex ? ("probabilities", "Softmax") : ("values from 0 to 1", "Sigmoid");
            site.Report(Rules.LossOnProbabilities, null, site.Word, "softmax", site.Stage.Name, given, word);
            return;
        }
        if (prediction.Rank < 2 || (prediction.Rank > 1 && prediction.Shape[1].Constant == 1))
        {
            string repair = prediction.Rank > 2 ? ": put [Flatten] in front of the last layer" : prediction.Rank == 2 ? ": for two classes use [Linear(2)], or [BCEWithLogitsLoss]" : "";
            site.Report(Rules.LossShape, null, site.Word, "one value per class, (N, classes) with at least two classes", site.Stage.Name, prediction.Shape + repair);
            return;
        }
        var classes = prediction.Shape[1];
        if (ClassWeights is { } weights)
        {
            bool hasAll = site.Demand(Dim.Equal(classes, weights.Length), Rules.ClassCount, nameof(ClassWeights), when => [$"'{site.Word}' has {weights.Length} class weights, and '{site.Stage.Name}' gives {classes} classes{when}"]);
            if (hasAll && (weights.Any(weight => !(weight >= 0) || double.IsInfinity(weight)) || weights.All(weight => weight == 0)))
                site.Report(Rules.BadTraining, nameof(ClassWeights), $"{site.Word}.{nameof(ClassWeights)}", "finite and at least 0, and not all 0", string.Join(", ", weights.Select(Site.Text)));
            else
                site.Loss.ClassWeights = weights.ToEquatable();
        }
        if (IgnoreIndex >= 0 && SampleWeights)
            site.Report(Rules.BadTraining, nameof(IgnoreIndex), $"{site.Word}.IgnoreIndex", "left out together with SampleWeights", Site.Text(IgnoreIndex));
        DemandMembers(site, classes);

        var smoothing = site.Real(LabelSmoothing, nameof(LabelSmoothing), 0, 1);
        bool isSmooth = smoothing.Constant != 0;
        var options = new Code("{0}{1}", ClassWeights is null ? Code.Nothing : (Code)$", weight: {new Hole(HoleKind.ClassWeights)}", Code.Option("ignore_index", IgnoreIndex, -100));
        site.TargetClass(Compute(options, isSmooth ? (Code)$", label_smoothing: {smoothing}" : Code.Nothing), isSmooth ? Compute(options, Code.Nothing) : null, EnumType);
    }

    private protected virtual void DemandMembers(LossSite site, Dim classes)
    {
    }

    private Code Compute(Code options, Code smoothing)
    {
        object prediction = new Hole(HoleKind.Prediction), target = new Hole(HoleKind.Target), weights = new Hole(HoleKind.SampleWeight);
        return SampleWeights
            ? new Code("Losses.WeightedMean(F.cross_entropy({0}, {1}{2}, reduction: nn.Reduction.None{3}), {4})", prediction, target, options, smoothing, weights)
            : new Code("F.cross_entropy({0}, {1}{2}{3})", prediction, target, options, smoothing);
    }
}
