using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// Yes or no for every value, as <c>torch.nn.BCEWithLogitsLoss</c>: predictions are raw values (the loss applies its own sigmoid), targets are numbers from 0 to 1 in the same shape.
/// </summary>
public sealed class BCEWithLogitsLossAttribute : ElementwiseLossAttribute
{
    internal override Code? Probabilities => (Code)$"{Prediction}.sigmoid()";

    internal override bool WantsRawValues => true;

    internal override void Judge(LossSite site)
    {
        if (!site.DemandFloats())
            return;
        var domain = site.Prediction.Domain;
        if (domain.Simplex || domain.IsWithin(0, 1))
            site.Report(Rules.LossOnProbabilities, null, site.WithoutLast(domain.Log ? "LogSoftmax" : domain.Simplex ? "Softmax" : "Sigmoid"), site.Word, "sigmoid", site.Stage.Name, domain.Log ? "log-probabilities" : domain.Simplex ? "probabilities" : "values from 0 to 1", site.Bounding(domain.Log ? "LogSoftmax" : domain.Simplex ? "Softmax" : "Sigmoid"));
        else
            Compare(site, "binary_cross_entropy_with_logits");
    }
}
