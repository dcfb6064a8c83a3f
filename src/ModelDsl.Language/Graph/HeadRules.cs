using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What a head can say, against what its loss asks of it.</summary>
internal static class HeadRules
{
    private const string AnyValue = "any value";

    // Longer vectors are features that are compared.
    private const int FewNumbers = 16;

    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            foreach (var loss in stage.Losses)
                if (loss is { Target: not null, Attribute: not LossAttribute })
                    Check(analysis, stage, loss, scope);
        CheckWeights(analysis, scope);
        for (int i = 1; i < analysis.Stages.Count; i++)
            CheckReading(analysis, analysis.Stages[i - 1], analysis.Stages[i], scope);
    }

    private static void Check(Analysis analysis, Stage stage, Loss loss, Scope scope)
    {
        if (analysis.Problems.Any(problem => problem.Place.Member == stage.Name && problem.Place.Word == loss.Number && problem.Rule.Severity == Severity.Error))
            return;
        int told = analysis.Problems.Count;
        var found = Last(analysis, stage, scope);
        if (found is var (from, last) && ActivationOf(last, scope) is { } activation)
            CheckReach(analysis, stage, loss, from, last, activation, scope);
        else if (found is { Operation.Attribute: LogSoftmaxAttribute } logs)
            CheckLogs(analysis, loss, logs.Stage, logs.Operation, scope);
        else if (loss.Attribute.WantsRawValues && found is { Operation: { Attribute: MergeAttribute or NormalizeAttribute, Output.Domain: { IsUnbounded: false, IsUnknown: false } within } merged } of && !(loss.Attribute is ClassLossAttribute && double.IsNegativeInfinity(within.Low)))   // of classes only differences count
            Report(scope, new Place(of.Stage.Name, merged.Number), merged, within, loss, AnyValue, "give the loss values that nothing bounds");
        else if (loss.Attribute.WantsRawValues && found is { Operation: { Attribute: RecurrentAttribute, Output.Domain.IsUnbounded: false } reading })
            Report(scope, new Place(stage.Name, loss.Number), reading, reading.Output.Domain, loss, AnyValue, $"put [Linear({stage.Output.Shape.Last})] behind it",
                stage.Operations.LastOrDefault() is { } behind ? new Repair("Put Linear between them").Behind(new Place(stage.Name, behind.Number), $"Linear({stage.Output.Shape.Last})") : null);
        if (IsReadOn(analysis, stage))
            return;
        if (analysis.Problems.Count == told)
            CheckNorm(stage, loss, scope);
        if (analysis.Problems.Count == told)
            CheckDropout(analysis, stage, scope);
    }

    // What the network goes on with is no head: a hidden layer that is compared with a teacher's, activation and all. Romero et al. 2015, arXiv:1412.6550.
    private static bool IsReadOn(Analysis analysis, Stage stage) => !stage.IsOutput && analysis.Stages.Any(other => other != stage && other.Operations.Count > 0 && other.Reads().Contains(stage.Name));

    // Maps of many features beside a head that decides are those of a teacher, activation and all.
    private static bool IsHint(Analysis analysis, Stage stage) =>
        stage.Output is { Rank: 4, Shape: var map } && map[1].Constant is >= FewNumbers && analysis.Stages.Any(other => other != stage && other.Losses.Any(loss => loss.Attribute is ClassLossAttribute));

    // The numbers of a regression have a size of their own. Long vectors that are compared may be normed on both sides.
    private static void CheckNorm(Stage stage, Loss loss, Scope scope)
    {
        if (!loss.Attribute.ComparesNumbers || stage.Operations.LastOrDefault() is not { When: null } norm)
            return;
        if (End(norm, static _ => false, scope) is var (end, own))
        {
            if (IsNormOfFew(own) && scope.IsThere(end, own) == Verdict.Always)
                scope.Report(Rules.NormOnHead, new Place(stage.Name, norm.Number), norm.Word.Display + "' with its '" + own.Word.Display, stage.Name, loss.Word.Display, $"let '{norm.Last.Inner!.Declaration.Name}' end without it");
            return;
        }
        if (!IsNormOfFew(norm))
            return;
        var place = new Place(stage.Name, norm.Number);
        if (scope.Analysis.Problems.Any(problem => problem.Place.Member == stage.Name && problem.Place.Word == norm.Number))
            return;
        var layer = stage.Operations.Count > 1 && stage.Operations[stage.Operations.Count - 2] is { Attribute: LinearAttribute, When: null } before ? new Place(stage.Name, before.Number) : null;
        scope.Report(Rules.NormOnHead, place, layer is null ? Repair.RemoveWord(place, norm.Word) : new Repair("Put it in front of the last layer").MoveBefore(place, layer), norm.Word.Display, stage.Name, loss.Word.Display, layer is null ? "remove it" : "put it in front of the last layer");
    }

    private static bool IsNormOfFew(Operation operation) =>
        operation is { Attribute.IsNorm: true, Output: { Rank: 2 } normed } && normed.Shape.Last.Constant is <= FewNumbers;

    // Behind the last layer; what makes probabilities of its values is none.
    private static void CheckDropout(Analysis analysis, Stage stage, Scope scope)
    {
        int at = stage.Operations.Count - 1;
        while (at >= 0 && (stage.Operations[at].Attribute is SoftmaxBaseAttribute or SigmoidAttribute || stage.Operations[at].Attribute.GivesView || stage.Operations[at].Last.IsIdle || scope.IsThere(stage, stage.Operations[at]) == Verdict.Never))
            at--;
        if (at < 0 || Ending(stage.Operations[at], scope) is not { } dropout)
            return;
        var place = new Place(stage.Name, stage.Operations[at].Number);
        if (stage.Operations[at].Attribute is UseWordAttribute)
        {
            scope.Report(Rules.DropoutBeforeLoss, place, (Repair?)null, stage.Operations[at].Word.Display + "' with its '" + dropout.Word.Display, stage.Name);
            return;
        }
        var layer = at > 0 && stage.Operations[at - 1] is { CanHaveState: true } before ? new Place(stage.Name, before.Number) : null;
        scope.Report(Rules.DropoutBeforeLoss, place, layer is null ? Repair.RemoveWord(place, dropout.Word) : new Repair("Put it in front of the last layer").MoveBefore(place, layer), dropout.Word.Display, stage.Name);
    }

    // A dropout, also that with which a block ends: as this use, or the last of several, has it.
    private static Operation? Ending(Operation operation, Scope scope) => operation.Attribute switch
    {
        DropoutBaseAttribute { IsNothing: false } => operation,
        UseWordAttribute => End(operation, last => last.Last.IsIdle, scope) is var (_, last) ? Ending(last, scope) : null,
        _ => null,
    };

    // The last operation of the block that is used, as this use, or the last of several, has it: none that is never there, or that is passed over.
    private static (Stage Stage, Operation Operation)? End(Operation use, System.Func<Operation, bool> isPassed, Scope scope) =>
        use.Attribute is UseWordAttribute && use.Last.Inner?.Outputs is [{ Operations: var inner } end] && inner.LastOrDefault(last => !isPassed(last) && scope.IsThere(end, last) != Verdict.Never) is { } last ? (end, last) : null;

    // Of a block that with which it ends.
    private static ActivationAttribute? ActivationOf(Operation operation, Scope scope) => operation.Attribute as ActivationAttribute
        ?? (End(operation, Passes, scope) is var (end, last) && scope.IsThere(end, last) == Verdict.Always ? ActivationOf(last, scope) : null);

    private static void CheckReach(Analysis analysis, Stage stage, Loss loss, Stage from, Operation last, ActivationAttribute activation, Scope scope)
    {
        bool isAlways = last.When is null && from.When is null && last.Attribute is ActivationAttribute;
        var domain = last.Output.Domain;
        if (domain.IsUnbounded)
            return;
        var place = new Place(from.Name, last.Number);
        // A map of depths, densities or distances is never negative, and 0 in most places. Zhang et al. 2016; Ranftl et al. 2021, arXiv:2103.13413.
        bool isAmount = stage.Output.Rank > 3 && domain.Low >= 0 && double.IsPositiveInfinity(domain.High) && loss.Attribute.ComparesNumbers && !Reconstructs(analysis, stage, scope);
        if (isAmount && isAlways)
            scope.Report(Rules.BoundedHead, place, last.Word.Display, Between(domain));
        else if (isAmount)
            return;
        else if (loss.Attribute is BCELossAttribute)
            CheckProbability(analysis, loss, from, last, scope);
        else if (loss.Attribute.WantsRawValues || (activation.IsForHidden && !IsReadOn(analysis, stage) && !IsHint(analysis, stage) && !GivesBack(analysis, stage, domain, scope)))
            Report(scope, place, last, domain, loss, loss.Attribute.WantsRawValues ? AnyValue : "targets of any size", Without(last) + (loss.Attribute is ClassLossAttribute && IsLaidOut(stage, from, last) ? ", or if no layer has written the classes yet, put [Linear(...)] behind the Flatten" : "") + (domain.Low >= 0 && double.IsPositiveInfinity(domain.High) && loss.Attribute.ComparesNumbers && last.Attribute is ActivationAttribute ? ", or if no target is negative put [Softplus] in its place, which learns everywhere" : ""), isAlways && !(loss.Attribute is ClassLossAttribute && IsLaidOut(stage, from, last)) ? Removed(from, last) : null);
        else if (isAlways && !double.IsPositiveInfinity(domain.High) && (!Reconstructs(analysis, stage, scope) || IsWider(analysis, stage, domain, scope)) && loss.Attribute.ComparesNumbers
            && !stage.Losses.Any(other => other.Attribute is BCELossAttribute))
            scope.Report(Rules.BoundedHead, place, last.Word.Display, Between(domain));
    }

    // Features that were laid out for a layer that is not there.
    private static bool IsLaidOut(Stage stage, Stage from, Operation activation) => (from == stage ? stage.Operations.SkipWhile(operation => operation != activation) : stage.Operations).Any(operation => operation.Attribute is FlattenAttribute);

    // The logarithms of probabilities are as far apart as the values that they are made of.
    private static void CheckLogs(Analysis analysis, Loss loss, Stage stage, Operation logs, Scope scope)
    {
        if (Changing(analysis.AllBefore(stage, stage.Operations.IndexOf(logs)), scope) is not var (from, bounding) || ActivationOf(bounding, scope) is null
            || bounding.Output.Domain is { IsUnbounded: true } or { IsUnknown: true } || scope.IsThere(from, bounding) != Verdict.Always)
            return;
        var place = new Place(from.Name, bounding.Number);
        Report(scope, place, bounding, bounding.Output.Domain, loss, AnyValue + " in front of the LogSoftmax", Without(bounding), bounding is { When: null, Attribute: ActivationAttribute } ? Repair.RemoveWord(place, bounding.Word) : null);
    }

    private static string Without(Operation last) => last.Attribute is UseWordAttribute ? $"let '{last.First.Inner!.Declaration.Name}' end without its activation" : "remove it";

    private static void Report(Scope scope, Place place, Operation bounding, Domain given, Loss loss, string wanted, string advice, Repair? repair = null) =>
        scope.Report(Rules.ActivationOnHead, place, repair, bounding.Word.Display, Between(given), loss.Word.Display, wanted, advice);

    // With it goes the dropout behind it, which would drop what the layer predicts.
    private static Repair Removed(Stage stage, Operation activation)
    {
        var place = new Place(stage.Name, activation.Number);
        return stage.Operations[stage.Operations.Count - 1] is { Attribute: DropoutBaseAttribute } dropout
            ? new Repair($"Remove '{activation.Word.Display}' and '{dropout.Word.Display}'").Remove(place).Remove(place with { Word = dropout.Number }) : Repair.RemoveWord(place, activation.Word);
    }

    private static string Between(Domain domain) => double.IsPositiveInfinity(domain.High) ? $"no value below {Shown(domain.Low)}" : double.IsNegativeInfinity(domain.Low) ? $"no value above {Shown(domain.High)}" : $"only values from {Shown(domain.Low)} to {Shown(domain.High)}";

    private static string Shown(double bound) => bound.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    // What a Sigmoid makes of values that are bounded already never comes near one of the two answers.
    private static void CheckProbability(Analysis analysis, Loss loss, Stage stage, Operation last, Scope scope)
    {
        var domain = last.Output.Domain;
        if (domain.IsUnknown || (domain.Low < 0.1 && domain.High > 0.9))
            return;
        // The same word twice is told as that.
        var (from, bounding) = Changing(analysis.AllBefore(stage, stage.Operations.IndexOf(last)), scope) is { } before && ActivationOf(before.Operation, scope) is not null ? before : (stage, last);
        if (bounding != last && bounding.Word.Type == last.Word.Type && bounding.When is null && last.When is null && analysis.Before(stage, stage.Operations.IndexOf(last))?.Operation == bounding)
            return;
        var place = new Place(from.Name, bounding.Number);
        Report(scope, place, bounding, domain, loss, "values down to 0 and up to 1", Without(bounding), bounding is { When: null, Attribute: ActivationAttribute } ? Repair.RemoveWord(place, bounding.Word) : null);
    }

    // The last operation that changes values, if it is surely there. What is dropped or passed on is still what it made.
    private static (Stage Stage, Operation Operation)? Last(Analysis analysis, Stage stage, Scope scope) =>
        Changing(stage.Operations.AsEnumerable().Reverse().Select(operation => (stage, operation)).Concat(analysis.AllBefore(stage, 0)), scope) is { } last && scope.IsThere(last.Stage, last.Operation) == Verdict.Always ? last : null;

    private static (Stage Stage, Operation Operation)? Changing(IEnumerable<(Stage Stage, Operation Operation)> operations, Scope scope) =>
        operations.Where(one => !Passes(one.Operation) && scope.IsThere(one.Stage, one.Operation) != Verdict.Never).Select(one => ((Stage, Operation)?)one).FirstOrDefault();

    private static bool Passes(Operation operation) => operation.Attribute is DropoutBaseAttribute or UpsampleAttribute or { GivesView: true };

    // An autoencoder gives its input back, which is scaled as it is; flattened or not.
    private static bool Reconstructs(Analysis analysis, Stage stage, Scope scope) =>
        analysis.Inputs.Any(input => input.Output.Type == ElementType.Float32 && scope.Holds(Dim.Equal(input.Output.Shape.Product(from: 1), stage.Output.Shape.Product(from: 1))) == Verdict.Always);

    // What it is said to be is more than the head can give.
    private static bool IsWider(Analysis analysis, Stage stage, Domain domain, Scope scope) =>
        !GivesBack(analysis, stage, domain, scope) && analysis.Inputs.All(input => !input.Output.Domain.IsUnknown && !input.Output.Domain.IsUnbounded);

    // What is said of the input's values then holds for the targets.
    private static bool GivesBack(Analysis analysis, Stage stage, Domain domain, Scope scope) =>
        Reconstructs(analysis, stage, scope) && analysis.Inputs.Any(input => !input.Output.Domain.IsUnknown && !input.Output.Domain.IsUnbounded && input.Output.Domain.IsWithin(domain.Low, domain.High));

    // A head reads the stage above it, which may be another head by accident: two linear maps behind each other are one.
    private static void CheckReading(Analysis analysis, Stage above, Stage stage, Scope scope)
    {
        bool areTwo = AreTwoOfOne(analysis, above, stage);
        if (!areTwo && (!IsHead(stage) || !IsHead(above)) || stage.From != above.Name || above.From is null || stage.Member.Words[0].Type == nameof(FromAttribute) || above.Output.IsUnknown)
            return;
        var last = above.Operations.AsEnumerable().Reverse().SkipWhile(Moves).FirstOrDefault();
        var predicted = above.Output.Shape[last?.Attribute is ConvolutionAttribute ? 1 : above.Output.Rank - 1];
        bool isDecision = above.Losses.Any(loss => loss.Attribute is ClassLossAttribute) || predicted.Constant == 1;
        if (!isDecision && !areTwo || !last.IsLinear() || !Begins(stage))
            return;
        scope.Report(Rules.HeadOnHead, new Place(stage.Name), new Repair($"Read '{above.From}', as '{above.Name}' does").Before(new Place(stage.Name, 0), $"From({Repair.NameOf(above.From)})"), stage.Name, above.Name, above.Output.Shape.ToString(), above.From);
    }

    // A mean and a variance, which a method reads together.
    private static bool AreTwoOfOne(Analysis analysis, Stage above, Stage stage) =>
        above.Operations is [{ Attribute: LinearAttribute }] && stage.Operations is [{ Attribute: LinearAttribute }] && above.Output.Shape.Equals(stage.Output.Shape)
        && analysis.Stages.Any(other => other != stage && (other.Losses.Any(loss => loss.Attribute is LossAttribute) || other.Operations.Any(operation => operation.Attribute is CallAttribute)) && other.Reads().Contains(above.Name) && other.Reads().Contains(stage.Name));

    private static bool IsHead(Stage stage) => stage.Losses.Any(loss => loss.Attribute is not LossAttribute);

    private static bool IsLinear(this Operation? operation) => operation is { Attribute: LinearAttribute or ConvolutionAttribute, When: null, Repeat: null };

    // By itself, or in a block.
    private static bool Begins(Stage stage) => stage.Operations.SkipWhile(Moves).FirstOrDefault() is { } first
        && (first.IsLinear() || first is { Attribute: UseWordAttribute, When: null, First.Inner: { } inner } && inner.Stages.FirstOrDefault(own => own.Operations.Count > 0) is { When: null } begin && Begins(begin));

    // It changes no values, or only in training.
    private static bool Moves(Operation operation) => operation.Attribute is DropoutBaseAttribute or { GivesView: true };

    // Losses of several heads are added as they are: the one with the larger numbers decides.
    private static void CheckWeights(Analysis analysis, Scope scope)
    {
        var judged = analysis.Stages.Where(stage => stage.Losses.Count > 0).ToArray();
        if (judged.Length < 2 || judged.SelectMany(stage => stage.Losses).Any(loss => loss.Word.Find(nameof(LossBaseAttribute.Weight)) is not null))
            return;
        // Of one kind they are large alike; of numbers one may be a price and one an age, unless they are as many.
        var losses = judged.SelectMany(stage => stage.Losses).Select(loss => loss.Attribute).ToArray();
        if (losses.All(loss => loss is ClassLossAttribute or BCEWithLogitsLossAttribute or BCELossAttribute) || losses.All(loss => loss is LossAttribute own && own.Method == (losses[0] as LossAttribute)?.Method)
            || judged.All(stage => stage.Losses.Count == 1 && stage.Output.Rank > 2 && stage.Losses[0].Word.Equals(judged[0].Losses[0].Word) && stage.Output.Shape.Equals(judged[0].Output.Shape)))
            return;
        scope.Report(Rules.UnweightedLosses, new Place(judged[1].Name, judged[1].Losses[0].Number), judged[1].Losses[0].Word.Display, judged[1].Name, string.Join(" and ", judged.Where(stage => stage != judged[1]).Select(stage => stage.Name)));
    }
}
