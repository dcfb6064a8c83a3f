using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// Yes or no for every value, as <c>torch.nn.BCELoss</c>: predictions are probabilities, values from 0 to 1, and so are targets in the same shape. <see cref="BCEWithLogitsLossAttribute"/> on raw values
/// is the same and exact where they are large.
/// </summary>
public sealed class BCELossAttribute : ElementwiseLossAttribute
{
    internal override Code? Probabilities => (Code)$"{Prediction}";

    internal override Code Raw => (Code)$"{Prediction}.logit()";

    internal override void Judge(LossSite site)
    {
        if (!site.DemandFloats())
            return;
        var domain = site.Prediction.Domain;
        if (domain.IsUnknown || domain.IsWithin(0, 1))
        {
            Compare(site, "binary_cross_entropy");
            if (domain is { SumsAlong: { } along, Log: false } && !site.IsBroken && site.Scope.Holds(Dim.Less(1, site.Prediction.Shape[along])) == Verdict.Always)
                site.Report(Rules.ChoiceAsYesOrNo, null, site.Word, site.Stage.Name, site.Prediction.Shape[along].ToString());
        }
        else if (domain.IsUnbounded && site.HasConditional<SigmoidAttribute>())
            site.Report(Rules.LossOnRawValues, null, site.Word, "values from 0 to 1", site.Stage.Name, domain.Described, "let [Sigmoid] always stand there, or use [BCEWithLogitsLoss] without it");
        else if (domain.Log)
            site.Report(Rules.LossOnRawValues, null, site.InPlaceOfLast("LogSoftmax", "Sigmoid"), site.Word, "values from 0 to 1", site.Stage.Name, "log-probabilities", "for one class of several use [NLLLoss], for several at once put [Sigmoid] in place of [LogSoftmax]");
        else if (site.LastWord(out bool isDropout) is { } last)
            site.Report(Rules.LossOnRawValues, null, isDropout ? site.WithoutLast(last) : null, site.Word, "values from 0 to 1", site.Stage.Name, domain.Described, isDropout ? $"remove the [{last}], which scales what is left" : $"put [Sigmoid] in place of [{last}], or use [BCEWithLogitsLoss] without it");
        else
            site.Report(Rules.LossOnRawValues, null, domain.IsUnbounded ? site.BehindLast("Sigmoid") : null, site.Word, "values from 0 to 1", site.Stage.Name, domain.Described, domain.IsUnbounded ? "put [Sigmoid] in front of it, or use [BCEWithLogitsLoss]" : "put [Sigmoid] in place of what bounds them, or use [BCEWithLogitsLoss] without that");
    }
}
