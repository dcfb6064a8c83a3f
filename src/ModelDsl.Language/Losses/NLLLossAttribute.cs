using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// Multi-class classification on logarithms of probabilities, as <c>torch.nn.NLLLoss</c>: predictions (N, classes, ...) come from [LogSoftmax(Axis = 1)], the target is one class index (N, ...) each.
/// <see cref="CrossEntropyLossAttribute"/> on raw values is the same in one.
/// </summary>
public sealed class NLLLossAttribute : ClassLossAttribute
{
    internal override Code? Probabilities => (Code)$"{Prediction}.exp()";

    internal override void Judge(LossSite site)
    {
        if (!site.DemandFloats() || !DemandLogs(site, "log-probabilities along axis 1", axis: 1) || !DemandClasses(site))
            return;
        var target = new Hole(HoleKind.Target);
        site.TargetClass(Compute(site, "nll_loss", IgnoreIndex == -100 ? (Code)$"{target}" : (Code)$"Losses.Ignore({target}, {IgnoreIndex})"));
    }

    /// <summary>Demands logarithms of probabilities, along an axis if it matters which.</summary>
    internal static bool DemandLogs(LossSite site, string wanted, int? axis = null)
    {
        var (domain, rank) = (site.Prediction.Domain, site.Prediction.Rank);
        bool isOtherAxis = axis is not null && domain.Log && domain.SumsAlong is { } along && along != axis;
        if (!isOtherAxis && (domain.IsUnknown || domain.High <= 0))
            return true;
        string softmax = axis is not null && rank > 2 ? $"[LogSoftmax(Axis = {axis})]" : "[LogSoftmax]";
        string word = softmax.Trim('[', ']');
        string axes = $"log-probabilities along axis {(isOtherAxis ? Site.Text(domain.SumsAlong!.Value) : "")}";
        (string given, string repair, var bulb) = isOtherAxis && site.Doubt is not null ? (axes, $"an axis of {site.Prediction.Shape}", null)
            : isOtherAxis && site.IsOfPlaces ? (axes, OfPlaces, null)
            : isOtherAxis ? (axes, $"write {softmax}", site.SetOnLast("LogSoftmax", "Axis", "1"))
            : domain.Simplex ? ("probabilities", $"put {softmax} in place of [Softmax]", site.InPlaceOfLast("Softmax", "LogSoftmax"))
            : domain.IsWithin(0, 1) ? (domain.Described, $"put {softmax} in place of the word that gives them", site.InPlaceOfLast("Sigmoid", word))
            : (domain.Described, $"put {softmax} in front of it{(axis is null ? "" : ", or use [CrossEntropyLoss]")}", domain.IsUnbounded ? site.BehindLast(word) : null);
        site.Report(Rules.LossOnRawValues, null, bulb, site.Word, wanted, site.Stage.Name, given, repair);
        return false;
    }
}
