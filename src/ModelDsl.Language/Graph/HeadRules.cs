using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What a head can say, against what its loss asks of it.</summary>
internal static class HeadRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            foreach (var loss in stage.Losses)
                if (loss is { Target: not null, Attribute: not LossAttribute })
                    Check(analysis, stage, loss, scope);
        CheckWeights(analysis, scope);
        for (int i = 1; i < analysis.Stages.Count; i++)
            CheckReading(analysis.Stages[i - 1], analysis.Stages[i], scope);
    }

    private static void Check(Analysis analysis, Stage stage, Loss loss, Scope scope)
    {
        if (analysis.Problems.Any(problem => problem.Place.Member == stage.Name && problem.Place.Word == loss.Number && problem.Rule.Severity == Severity.Error))
            return;
        int told = analysis.Problems.Count;
        if (Last(stage) is { Attribute: ActivationAttribute activation } last)
            CheckReach(analysis, stage, loss, activation, last, scope);
        if (analysis.Problems.Count > told || stage.Operations.LastOrDefault() is not { Attribute: DropoutBaseAttribute { IsNothing: false } } dropout)
            return;
        var place = new Place(stage.Name, dropout.Number);
        var layer = stage.Operations.Count > 1 && stage.Operations[stage.Operations.Count - 2] is { CanHaveState: true } before ? new Place(stage.Name, before.Number) : null;
        scope.Report(Rules.DropoutBeforeLoss, place, layer is null ? Repair.RemoveWord(place, dropout.Word) : new Repair("Put it in front of the last layer").MoveBefore(place, layer), dropout.Word.Display, stage.Name);
    }

    private static void CheckReach(Analysis analysis, Stage stage, Loss loss, ActivationAttribute activation, Operation last, Scope scope)
    {
        // Under a condition what it gives where it is there.
        bool isAlways = last.When is null && stage.When is null;
        var (condition, domain) = isAlways ? (1, last.Output.Domain) : stage.CasesOfLast().First();
        var smallest = scope.Solver.Prove(Dim.Not(condition)).Counterexample;
        if (domain.IsUnbounded || smallest is null)
            return;
        string when = smallest.Count > 0 ? $" when {smallest}" : "";
        var (low, high) = (domain.Low, domain.High);
        string values = double.IsPositiveInfinity(high) ? $"no value below {Shown(low)}" : double.IsNegativeInfinity(low) ? $"no value above {Shown(high)}" : $"only values from {Shown(low)} to {Shown(high)}";
        values += when;
        var place = new Place(stage.Name, last.Number);
        if (loss.Attribute is BCELossAttribute)
            CheckProbability(stage, loss, last, domain, values, scope);
        else if (loss.Attribute.WantsRawValues || (activation.IsForHidden && !GivesBack(analysis, stage, domain, scope)))
            scope.Report(Rules.ActivationOnHead, place, isAlways ? Removed(stage, last) : null, last.Word.Display, values, loss.Word.Display, loss.Attribute.WantsRawValues ? "any value" : "targets of any size");
        else if (isAlways && !double.IsPositiveInfinity(high) && !Reconstructs(analysis, stage, scope) && loss.Attribute.ComparesNumbers)
            scope.Report(Rules.BoundedHead, place, last.Word.Display, values);
    }

    // With it goes the dropout behind it, which would drop what the layer predicts.
    private static Repair Removed(Stage stage, Operation activation)
    {
        var place = new Place(stage.Name, activation.Number);
        return stage.Operations[stage.Operations.Count - 1] is { Attribute: DropoutBaseAttribute } dropout
            ? new Repair($"Remove '{activation.Word.Display}' and '{dropout.Word.Display}'").Remove(place).Remove(place with { Word = dropout.Number }) : Repair.RemoveWord(place, activation.Word);
    }

    private static string Shown(double bound) => bound.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    // What a Sigmoid makes of values that are bounded already never comes near one of the two answers.
    private static void CheckProbability(Stage stage, Loss loss, Operation last, Domain domain, string values, Scope scope)
    {
        if (domain.IsUnknown || (domain.Low < 0.1 && domain.High > 0.9))
            return;
        // The same word twice is told as that.
        var bounding = stage.Operations.TakeWhile(operation => operation != last).LastOrDefault() is { Attribute: ActivationAttribute } before ? before : last;
        if (bounding != last && bounding.Word.Type == last.Word.Type)
            return;
        var place = new Place(stage.Name, bounding.Number);
        scope.Report(Rules.ActivationOnHead, place, bounding.When is null ? Repair.RemoveWord(place, bounding.Word) : null, bounding.Word.Display, values, loss.Word.Display, "values down to 0 and up to 1");
    }

    // The last operation that changes values. What is dropped or passed on is still what it made.
    private static Operation? Last(Stage stage) => stage.Operations.LastOrDefault(operation => operation.Attribute is not (DropoutBaseAttribute or IdentityAttribute)) is { } last && ((last.When is null && stage.When is null) || last == stage.Operations[stage.Operations.Count - 1]) ? last : null;

    // An autoencoder gives its input back, which is scaled as it is; flattened or not.
    private static bool Reconstructs(Analysis analysis, Stage stage, Scope scope) =>
        analysis.Inputs.Any(input => input.Output.Type == ElementType.Float32 && scope.Holds(Dim.Equal(input.Output.Shape.Product(from: 1), stage.Output.Shape.Product(from: 1))) == Verdict.Always);

    // What is said of the input's values then holds for the targets.
    private static bool GivesBack(Analysis analysis, Stage stage, Domain domain, Scope scope) =>
        Reconstructs(analysis, stage, scope) && analysis.Inputs.Any(input => !input.Output.Domain.IsUnknown && !input.Output.Domain.IsUnbounded && input.Output.Domain.IsWithin(domain.Low, domain.High));

    // A head reads the stage above it, which may be another head by accident: two linear maps behind each other are one.
    private static void CheckReading(Stage above, Stage stage, Scope scope)
    {
        if (!IsHead(stage) || !IsHead(above) || stage.From != above.Name || above.From is null || stage.Member.Words[0].Type == nameof(FromAttribute) || above.Output.IsUnknown)
            return;
        var last = above.Operations.AsEnumerable().Reverse().SkipWhile(Moves).FirstOrDefault();
        var predicted = above.Output.Shape[last?.Attribute is ConvolutionAttribute ? 1 : above.Output.Rank - 1];
        bool isDecision = above.Losses.Any(loss => loss.Attribute is ClassLossAttribute) || predicted.Constant == 1;
        if (!isDecision || !last.IsLinear() || !stage.Operations.SkipWhile(Moves).FirstOrDefault().IsLinear())
            return;
        scope.Report(Rules.HeadOnHead, new Place(stage.Name), new Repair($"Read '{above.From}', as '{above.Name}' does").Before(new Place(stage.Name, 0), $"From({Repair.NameOf(above.From)})"), stage.Name, above.Name, above.Output.Shape.ToString(), above.From);
    }

    private static bool IsHead(Stage stage) => stage.Losses.Any(loss => loss.Attribute is not LossAttribute);

    private static bool IsLinear(this Operation? operation) => operation is { Attribute: LinearAttribute or ConvolutionAttribute, When: null, Repeat: null };

    // It changes no values, or only in training.
    private static bool Moves(Operation operation) => operation.Attribute is DropoutBaseAttribute or { GivesView: true };

    // Losses of several heads are added as they are: the one with the larger numbers decides.
    private static void CheckWeights(Analysis analysis, Scope scope)
    {
        var judged = analysis.Stages.Where(stage => stage.Losses.Count > 0).ToArray();
        if (judged.Length < 2 || judged.SelectMany(stage => stage.Losses).Any(loss => loss.Word.Find(nameof(LossBaseAttribute.Weight)) is not null))
            return;
        scope.Report(Rules.UnweightedLosses, new Place(judged[1].Name, judged[1].Losses[0].Number), judged[1].Losses[0].Word.Display, judged[1].Name, string.Join(" and ", judged.Where(stage => stage != judged[1]).Select(stage => stage.Name)));
    }
}
