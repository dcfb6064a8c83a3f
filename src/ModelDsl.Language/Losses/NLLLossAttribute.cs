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
        if (axis is { } wantedAxis && domain.Log && domain.SumsAlong is { } along && along != wantedAxis)
        {
            var (cause, set) = site.Doubt is not null ? ($"an axis of {site.Prediction.Shape}", null) : site.IsOfPlaces ? (OfPlaces, null) : ($"write [LogSoftmax(Axis = {wantedAxis})]", site.SetOnLast("LogSoftmax", "Axis", "1"));
            site.Report(Rules.LossOnRawValues, null, set, site.Word, wanted, site.Stage.Name, $"log-probabilities along axis {Site.Text(along)}", cause);
            return false;
        }
        if (domain.IsUnknown || domain.High <= 0)
            return true;
        string word = axis is not null && rank > 2 ? $"LogSoftmax(Axis = {axis})" : "LogSoftmax";
        (string given, string repair, Repair? bulb) = domain.IsUnbounded && site.HasConditional<LogSoftmaxAttribute>() ? (domain.Described, $"let [{word}] always stand there{(axis is null ? "" : ", or use [CrossEntropyLoss] without it")}", null)
            : domain.Simplex ? ("probabilities", $"put [{word}] in place of [Softmax]", site.InPlaceOfLast("Softmax", "LogSoftmax"))
            : domain.IsWithin(0, 1) ? (domain.Described, $"put [{word}] in place of the word that gives them", site.InPlaceOfLast("Sigmoid", word))
            : (domain.Described, $"put [{word}] in front of it{(axis is null ? "" : ", or use [CrossEntropyLoss]")}", domain.IsUnbounded ? site.BehindLast(word) : null);
        site.Report(Rules.LossOnRawValues, null, bulb, site.Word, wanted, site.Stage.Name, given, repair);
        return false;
    }
}
