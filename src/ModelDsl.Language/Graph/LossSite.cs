using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>The place where a loss judges a stage.</summary>
internal sealed class LossSite(Scope scope, string word, Place place, Stage stage, Loss loss)
{
    public Edge Prediction => scope.LeavesValues ? stage.Output with { Domain = Domain.Unknown } : stage.Output;

    /// <summary>What is questionable about the axes of what it judges: the reason why it cannot.</summary>
    public Doubt? Doubt => stage.Output.Doubt;

    /// <summary>Whether the classes that a Linear gives stand last, one set for each place of a sequence, and not along axis 1.</summary>
    public bool IsOfPlaces => Prediction.Rank == 3 && stage.Operations.LastOrDefault(operation => operation.Attribute is not LogSoftmaxAttribute) is { } last
        && (last.Attribute is LinearAttribute ? !last.First.Input.ChannelsFirst || IsActivated(last) : !last.First.Input.ChannelsFirst && EndsWithLinear(last));

    /// <summary>Whether that Linear stands on channels that are first.</summary>
    public bool IsOfChannels => stage.Operations.LastOrDefault(operation => operation.Attribute is LinearAttribute) is { First.Input.ChannelsFirst: true };

    /// <summary>What has moved the channels of a convolution, the classes, from axis 1 to the end, right in front of the loss; null where nothing has.</summary>
    public Operation? TurnedLast
    {
        get
        {
            if (Last is not { Attribute: TransposeAttribute or PermuteAttribute } turning || stage.Operations.Count < 2 || stage.Operations[stage.Operations.Count - 2].Attribute is not ConvolutionAttribute)
                return null;
            var (from, to) = (turning.First.Input, turning.Output);
            return from.Layout == Layout.ChannelsFirst && to.Layout == Layout.ChannelsLast && to.Shape.Last.Equals(from.Shape[1]) ? turning : null;
        }
    }

    /// <summary>What has put the places last in front of the Linear that ends the stage, so that it maps these, not the features; null where nothing has.</summary>
    public Operation? TurnedFirst => Prediction.Rank == 3 && Last is { Attribute: LinearAttribute, First.Input.Layout: Layout.ChannelsFirst } linear && stage.Operations.IndexOf(linear) is > 0 and var at
        && stage.Operations[at - 1] is { Attribute: TransposeAttribute, When: null, First.Input.Layout: Layout.ChannelsLast } turning ? turning : null;

    // A block that turns no axes.
    private static bool EndsWithLinear(Operation use) =>
        use is { Attribute: UseWordAttribute, When: null, Last.Inner: { Outputs: [{ When: null } end] } inner } && end.Operations.LastOrDefault() is { When: null, Repeat: null } last && (last.Attribute is LinearAttribute || EndsWithLinear(last))
        && inner.Stages.SelectMany(own => own.Operations).All(operation => operation.Attribute is not (TransposeAttribute or PermuteAttribute or ReshapeAttribute or CallAttribute));

    /// <summary>A Flatten right in front of the loss that joins the values which a layer has written for each place; null where there is none.</summary>
    public Operation? JoinedPlaces => stage.Operations.LastOrDefault(operation => operation.Attribute is not (LogSoftmaxAttribute or DropoutBaseAttribute)) is { Attribute: FlattenAttribute, When: null, First.Input: { Rank: 3 or 4 } map } joining
        && (stage.Operations.TakeWhile(operation => operation != joining).LastOrDefault() ?? (stage.From is { } from && scope.TryGetStage(from, out var read) ? read.Operations.LastOrDefault() : null)) is { When: null, Attribute: var writing }
        && (writing is ConvolutionAttribute && map.Shape[1].Constant > 1 || writing is LinearAttribute && map is { Rank: 3, ChannelsFirst: false } && map.Shape.Last.Constant > 1)
        && (writing is LinearAttribute ? map.Shape[1] : map.Shape.Product(from: 2)).Constant is not 1 ? joining : null;

    // Channels that an activation has bounded are no classes yet.
    private bool IsActivated(Operation last)
    {
        // One axis of an image was averaged, and the other is mapped.
        var before = stage.Operations.TakeWhile(operation => operation != last).Reverse().Concat(stage.From is { } from && scope.TryGetStage(from, out var read) ? read.Operations.AsEnumerable().Reverse() : System.Array.Empty<Operation>())
            .FirstOrDefault(operation => operation is not { When: null, Attribute: ReductionAttribute { KeepDim: false } or DropoutBaseAttribute or PoolAttribute });
        return before is { Attribute: ActivationAttribute { IsForHidden: true } };
    }

    /// <summary>The same of rows and columns, where it is not said that channels stand first.</summary>
    public bool IsOfImage => Prediction.Rank == 4 && stage.Operations.LastOrDefault() is { Attribute: LinearAttribute, First.Input.ChannelsFirst: false };

    public string Word => word;

    public Stage Stage => stage;

    public Place Place => place;

    public Loss Loss => loss;

    public Scope Scope => scope;

    public bool IsBroken { get; private set; }

    public Real Real(object? value, string argument, double low, double high)
    {
        var real = scope.Real(value, At(argument), null, out bool isBroken);
        IsBroken |= isBroken;
        if (!isBroken)
            IsBroken |= !scope.DemandBetween(real, low, high, $"{word}.{argument}", At(argument));
        return real;
    }

    public Edge Wire(string name, string argument)
    {
        var edge = scope.Wire(name, At(argument), out bool isBroken);
        IsBroken |= isBroken;
        return edge;
    }

    public void Report(Rule rule, string? argument, params string[] arguments) => Report(rule, argument, (Repair?)null, arguments);

    public void Report(Rule rule, string? argument, Repair? repair, params string[] arguments)
    {
        IsBroken |= rule.Severity == Severity.Error;
        Supersede(rule);
        if (Doubt is { } doubt && rule.Severity == Severity.Error)
            scope.TellBecauseOf(doubt, new Problem(rule, At(argument), arguments.ToEquatable()));
        else
            scope.Report(rule, At(argument), repair, arguments);
    }

    // What a loss cannot take may follow from what a warning says of a word before it. One of the two is told: the error, since the warning may be switched off.
    private void Supersede(Rule rule)
    {
        var of = rule == Rules.LossOnProbabilities || rule == Rules.LossOnRawValues || rule == Rules.ChoiceAsYesOrNo ? Rules.SoftmaxAxis : null;
        var from = stage;
        while (from.Operations.Count == 0 && from.From is { } read && scope.TryGetStage(read, out var before))
            from = before;
        scope.Analysis.Problems.RemoveAll(problem => problem.Rule == of && problem.Place.Member == from.Name);
    }

    public bool Demand(Dim condition, Rule rule, string? argument, System.Func<string, string[]> describe, System.Func<Repair?>? repair = null)
    {
        bool holds = scope.Demand(condition, rule, At(argument), describe, repair);
        IsBroken |= !holds;
        return holds;
    }

    /// <summary>
    /// Demands so many classes along axis 1. Of an image these are its channels: then the warning of the layer that maps its columns gives way to this, which is told at the layer if with Flatten it would be right.
    /// </summary>
    public bool DemandClasses(int count, string argument, string has, System.Func<Repair?>? repair = null, string advice = "")
    {
        var classes = Prediction.Shape[1];
        var warning = OnImage;
        string why = warning is null ? "" : $": its channels, since '{scope.Declaration.Find(warning.Place.Member)?.Words[warning.Place.Word].Display}'{(warning.Place.Member == stage.Name ? "" : $" of '{warning.Place.Member}'")} maps only the columns of an image; put [Flatten] in front of it";
        var layer = Prediction.Shape.Last.Constant == count ? warning : null;
        bool holds = scope.Demand(Dim.Equal(classes, count), Rules.ClassCount, layer?.Place ?? At(argument),
            when => [$"{has}, and '{stage.Name}' gives {classes} classes{when}{(why.Length > 0 ? why : advice)}"], () => warning is null ? repair?.Invoke() : layer?.Repair);
        if (!holds && warning is not null)
            scope.Analysis.Problems.Remove(warning);
        IsBroken |= !holds;
        return holds;
    }

    // ---- Repairs ------------------------------------------------------------------------------------------------

    /// <summary>The operation whose value is judged, if it is always there.</summary>
    private Operation? Last => stage.When is null && stage.Operations.LastOrDefault() is { When: null, Repeat: null } last ? last : null;

    /// <summary>The last operation where it bounds what a layer gives: an activation, or a dropout; null where it is neither.</summary>
    public string? LastWord(out bool isDropout)
    {
        isDropout = Last?.Attribute is DropoutBaseAttribute;
        return Last is { Attribute: ActivationAttribute or DropoutBaseAttribute } last && !last.Output.Domain.IsUnbounded ? last.Word.Display : null;
    }

    private Place PlaceOf(Operation operation) => new(stage.Name, operation.Number);

    /// <summary>Whether the stage has such an operation under a condition.</summary>
    public bool HasConditional<T>() => stage.Operations.Any(operation => operation.Attribute is T && (operation.When is not null || stage.When is not null));

    /// <summary>What bounds the values, in words: this word if it stands on the way to the loss, also within a block.</summary>
    public string Bounding(string name)
    {
        var of = stage;
        for (int i = 0; i < 8 && of is not null; i++, of = of.From is { } from && scope.TryGetStage(from, out var before) ? before : null)
            if (of.Operations.Any(operation => operation.Word.Display == name))
                return of == stage ? name : $"{name} of '{of.Name}'";
            else if (of.Operations.SelectMany(operation => operation.Steps).Select(step => step.Inner).FirstOrDefault(inner => inner is not null && Has(inner, name)) is { } block)
                return $"{name} of the block '{block.Declaration.Name}'";
        return "word that bounds them";
    }

    private static bool Has(Analysis block, string name) => block.Stages.SelectMany(own => own.Operations).Any(operation => operation.Word.Display == name || operation.Steps.Any(step => step.Inner is { } inner && Has(inner, name)));

    /// <summary>Removes the last operation, if it is this.</summary>
    public Repair? WithoutLast(string name) => Last is { } last && last.Word.Display == name ? new Repair($"Remove the {name}").Remove(PlaceOf(last)) : null;

    /// <summary>Puts another word in the place of the last operation, if it is this.</summary>
    public Repair? InPlaceOfLast(string name, string word) => Last is { } last && last.Word.Display == name ? new Repair($"Put {word} in its place").Rename(PlaceOf(last), word, word == "Sigmoid" ? [] : ["Axis"]) : null;

    /// <summary>Sets an option of the last operation, if it is this.</summary>
    public Repair? SetOnLast(string name, string option, string value) => Last is { } last && last.Word.Display == name ? new Repair($"Write {option} = {value}").Set(PlaceOf(last), option, value) : null;

    /// <summary>Puts a word behind the last operation.</summary>
    public Repair? BehindLast(string word) => stage.Operations.LastOrDefault() is { } last ? new Repair($"Put {word} in front of the loss").Behind(PlaceOf(last), word) : null;

    /// <summary>Puts Flatten in front of the last operation, if it maps features.</summary>
    public Repair? FlattenLast() => Last is { Attribute: LinearAttribute } last ? Repair.Flatten(PlaceOf(last), "the last layer") : null;

    /// <summary>Lets the last layer with weights give this many classes, if their number stands there.</summary>
    public Repair? Give(int classes)
    {
        if (stage.Operations.LastOrDefault(operation => operation.CanHaveState) is not { Attribute: LinearAttribute or Conv2dAttribute, When: null, Repeat: null } last || !last.Output.Shape.Equals(Prediction.Shape) || classes < 2)
            return null;
        string argument = last.Attribute is LinearAttribute ? "features" : "channels";
        return last.Word.Find(argument)?.Value is int given && Prediction.Rank > 1 && Prediction.Shape[1].Constant == given ? new Repair($"Give {classes} classes").Replace(PlaceOf(last) with { Argument = argument }, Site.Text(classes)) : null;
    }

    /// <summary>A layer on the way was told already that it maps only the columns of an image: this follows from it.</summary>
    public bool IsToldAsImage => OnImage is not null;

    private Problem? OnImage => scope.Analysis.Problems.Find(problem => problem.Rule == Rules.LinearOnImage) is null ? null
        : scope.Analysis.Reached([stage]) is var reached ? scope.Analysis.Problems.Find(problem => problem.Rule == Rules.LinearOnImage && reached.Contains(problem.Place.Member)) : null;

    /// <summary>
    /// Whether the classes, which are free until data comes, are places to choose from: one answer for the whole, as a pointer network gives it, or one for each place, as the head of each word.
    /// Channels that were laid out with their places are none.
    /// </summary>
    public bool ChoosesPlace => Prediction.Rank is 2 or 3 && Prediction.Shape[1].IsFree
        && (Prediction.Rank == 3 ? Prediction.Shape[2].IsFree
            : stage.Operations.LastOrDefault(operation => operation.Attribute is not (DropoutBaseAttribute or LogSoftmaxAttribute)) is not { Attribute: FlattenAttribute or ReshapeAttribute } last || last.First.Input.Shape.Sizes.Skip(1).All(size => size.IsFree || size.Constant == 1));

    // ---- Targets ------------------------------------------------------------------------------------------------

    /// <summary>Demands numbers as predictions, not ids.</summary>
    public bool DemandFloats()
    {
        if (Prediction.Type == ElementType.Int64)
            Report(Rules.NotFloats, null, word, Site.Calculates(Prediction.Shape.ToString()));
        return Prediction.Type != ElementType.Int64;
    }

    /// <summary>The truth is one class index per prediction; the classes stand along axis 1.</summary>
    public void TargetClass(Code call, Code? evaluation = null, string? enumType = null, IReadOnlyList<string>? members = null)
    {
        if (Prediction.IsUnknown)
            return;
        var sizes = new List<Dim>(Prediction.Shape.Sizes);
        sizes.RemoveAt(1);
        Set(new Target(TargetType.ClassIndex, new Shape(sizes), Prediction.Shape[1], enumType, (members ?? []).ToEquatable()), call, evaluation);
    }

    /// <summary>The truth is a distribution over the classes, which stand along axis 1, in the shape of the prediction.</summary>
    public void TargetDistribution(Code call, Code? evaluation = null)
    {
        if (!Prediction.IsUnknown)
            Set(new Target(TargetType.Distribution, Prediction.Shape, Prediction.Shape[1]), call, evaluation);
    }

    /// <summary>The truth is numbers in the shape of the prediction.</summary>
    public void TargetFloats(Code call, Code? evaluation = null) => Set(new Target(TargetType.Floats, Prediction.Shape), call, evaluation);

    private void Set(Target target, Code call, Code? evaluation) => (loss.Target, loss.Call, loss.EvaluationCall) = (target, call, evaluation);

    public Place At(string? argument) => place with { Argument = argument };
}
