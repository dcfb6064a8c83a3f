using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>What a head can say, against what its loss asks of it.</summary>
internal static class HeadRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            foreach (var loss in stage.Losses)
                if (loss.Target is not null && Last(stage) is { Attribute: ActivationAttribute activation } last)
                    CheckReach(analysis, stage, loss, activation, last, scope);
        CheckWeights(analysis, scope);
    }

    private static void CheckReach(Analysis analysis, Stage stage, Loss loss, ActivationAttribute activation, Operation last, Scope scope)
    {
        var domain = last.Output.Domain;
        if (domain.IsUnbounded)
            return;
        var (low, high) = (domain.Low, domain.High);
        string values = double.IsPositiveInfinity(high) ? $"no value below {Site.Text(low)}" : double.IsNegativeInfinity(low) ? $"no value above {Site.Text(high)}" : $"only values from {Site.Text(low)} to {Site.Text(high)}";
        var place = new Place(stage.Name, last.Number);
        if (loss.Attribute.WantsRawValues || activation.IsForHidden)
            scope.Report(Rules.ActivationOnHead, place, Repair.RemoveWord(place, last.Word), last.Word.Display, values, loss.Word.Display, loss.Attribute.WantsRawValues ? "any value" : "targets of any size");
        else if (!Reconstructs(analysis, stage) && loss.Attribute.ComparesNumbers)
            scope.Report(Rules.BoundedHead, place, last.Word.Display, values);
    }

    // The last operation that changes values. What is dropped or passed on is still what it made.
    private static Operation? Last(Stage stage) => stage.Operations.LastOrDefault(operation => operation.Attribute is not (DropoutBaseAttribute or IdentityAttribute)) is { When: null } last && stage.When is null ? last : null;

    // An autoencoder gives its input back, which is scaled as it is.
    private static bool Reconstructs(Analysis analysis, Stage stage) => analysis.Inputs.Any(input => input.Output.Shape.Equals(stage.Output.Shape));

    // Losses of several heads are added as they are: the one with the larger numbers decides.
    private static void CheckWeights(Analysis analysis, Scope scope)
    {
        var judged = analysis.Stages.Where(stage => stage.Losses.Count > 0).ToArray();
        if (judged.Length < 2 || judged.SelectMany(stage => stage.Losses).Any(loss => loss.Word.Find(nameof(LossBaseAttribute.Weight)) is not null))
            return;
        scope.Report(Rules.UnweightedLosses, new Place(judged[1].Name, judged[1].Losses[0].Number), judged[1].Losses[0].Word.Display, judged[1].Name, string.Join(" and ", judged.Where(stage => stage != judged[1]).Select(stage => stage.Name)));
    }
}
