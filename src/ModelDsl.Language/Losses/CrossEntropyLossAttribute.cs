using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// Multi-class classification, as <c>torch.nn.CrossEntropyLoss</c>: predictions (N, classes, ...) are raw values (the loss applies its own log-softmax along axis 1),
/// the target is one class index (N, ...) each, or with <see cref="Soft"/> a distribution over the classes. Where the classes are the places of an [Axis], (N, Length), there are as many as the data have.
/// </summary>
public class CrossEntropyLossAttribute : ClassLossAttribute
{
    /// <summary>The share of the truth that is spread over all classes, from 0 to 1, in training only: evaluation reports the loss without it. Szegedy et al. 2015, arXiv:1512.00567.</summary>
    public object LabelSmoothing { get; set; } = 0.0;

    /// <summary>
    /// True: the target is a distribution over the classes in the prediction's shape, at least 0 and 1 together along axis 1, as mixing or another model's predictions give it. Class weights then weight
    /// its shares, and the mean is over the examples.
    /// </summary>
    public bool Soft { get; set; }

    private protected virtual string? EnumType => null;

    private protected override bool IsSoft => Soft;

    internal override Code? Probabilities => (Code)$"F.softmax({Prediction}, 1)";

    internal override bool WantsRawValues => true;

    internal override void Judge(LossSite site)
    {
        var prediction = site.Prediction;
        if (!site.DemandFloats())
            return;
        // Of one value that it is a probability is the lesser mistake.
        if (prediction.Domain.Simplex || (prediction.Domain.IsWithin(0, 1) && !IsOne(prediction)))
        {
            (string given, string word) = prediction.Domain.Log ? ("log-probabilities", "LogSoftmax") : prediction.Domain.Simplex ? ("probabilities", "Softmax") : ("values from 0 to 1", "Sigmoid");
            site.Report(Rules.LossOnProbabilities, null, site.WithoutLast(word), site.Word, "softmax", site.Stage.Name, given, site.Bounding(word));
            return;
        }
        if (!DemandClasses(site))
            return;
        DemandMembers(site);

        var smoothing = site.Real(LabelSmoothing, nameof(LabelSmoothing), 0, 1);
        if (smoothing is { Low: >= 1, High: <= 1 })
            site.Report(Rules.BadTraining, nameof(LabelSmoothing), $"{site.Word}.{nameof(LabelSmoothing)}", "less than 1 (at 1 nothing of the truth is left)", "1");
        bool isSmooth = smoothing.Constant != 0;
        var target = new Code("{0}{1}", new Hole(HoleKind.Target), Code.Option("ignore_index", IgnoreIndex, -100));
        var (call, plain) = (Compute(site, "cross_entropy", isSmooth ? (Code)$"{target}, label_smoothing: {smoothing}" : target), isSmooth ? Compute(site, "cross_entropy", target) : null);
        if (!Soft)
        {
            site.TargetClass(call, plain, EnumType);
            return;
        }
        if (isSmooth)
            site.Report(Rules.SmoothedTwice, nameof(LabelSmoothing), new Repair("Remove 'LabelSmoothing'").Remove(site.At(nameof(LabelSmoothing))), site.Word, smoothing.Name ?? Site.Text(smoothing.Low));
        site.TargetDistribution(call, plain);
    }

    // One value says yes or no.
    private protected override Repair? OfOne(LossSite site, string loss) => ClassWeights is null ? new Repair("Use " + loss).Rename(site.Place, loss, nameof(Weight), nameof(SampleWeights)) : null;

    private protected virtual void DemandMembers(LossSite site)
    {
    }
}
