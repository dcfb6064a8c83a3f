using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>1 / (1 + exp(-x)), as <c>torch.nn.Sigmoid</c>. Not before BCEWithLogitsLoss, which applies its own.</summary>
public sealed class SigmoidAttribute : ActivationAttribute
{
    internal override bool IsForHidden => false;

    internal override Edge Apply(Site site) => Each(site, site.Input.Domain is { IsUnknown: false } given ? new Domain(Of(given.Low), Of(given.High)) : Domain.Unit, $"{Hole.Value}.sigmoid()", $"{Hole.Value}.sigmoid_()");

    private static double Of(double value) => 1 / (1 + Math.Exp(-value));
}
