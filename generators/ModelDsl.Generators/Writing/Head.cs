using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>A stage with losses, as the generated data types see it: its target, and what is predicted there.</summary>
internal sealed class Head(Stage stage)
{
    public Stage Stage => stage;

    public string Name => stage.Name;

    /// <summary>Null where no loss needs a truth.</summary>
    public Target? Target { get; } = stage.Losses.Select(loss => loss.Target ?? Guess(stage, loss)).OfType<Target>().OrderBy(target => target.Enum is null).FirstOrDefault();

    public bool HasWeight => stage.Losses.Any(loss => loss.SampleWeights);

    public string WeightName => stage.Name + "Weight";

    public bool IsClass => Target is { Type: Language.Graph.TargetType.ClassIndex };

    /// <summary>Targets of this value count nothing; null: there is none.</summary>
    public int? LeftOut => stage.Losses.Select(loss => loss.LeftOut).FirstOrDefault(index => index is not null);

    /// <summary>One class per example, as opposed to one per pixel or step.</summary>
    public bool IsOneClass => IsClass && Target!.Shape.Rank <= 1;

    /// <summary>A distribution over classes is the truth.</summary>
    public bool IsSoft => Target is { Type: Language.Graph.TargetType.Distribution };

    /// <summary>What is predicted is classes, whether the truth says one or a share for each.</summary>
    public bool PredictsClasses => IsClass || IsSoft;

    public bool PredictsOneClass => IsOneClass || (IsSoft && Target!.Shape.Rank <= 2);

    public bool IsProbability => !IsClass && Probabilities is not null;

    /// <summary>The stage's value as probabilities; null where no loss is one of classification.</summary>
    public Code? Probabilities { get; } = stage.Losses.Select(loss => loss.Attribute.Probabilities).FirstOrDefault(probabilities => probabilities is not null);

    /// <summary>The stage's value as metrics of classes want it.</summary>
    public Code Raw => stage.Losses.First(loss => loss.Attribute.Probabilities is not null).Attribute.Raw;

    public bool IsOneNumber => !IsClass && (Target?.Shape ?? stage.Output.Shape) is { IsUnknown: false } shape && shape.WithoutBatch.All(size => size.Constant == 1);

    /// <summary>The C# type of the truth in a row of data.</summary>
    public string TargetType => IsOneClass ? Target!.Enum ?? "int" : IsClass ? "int[]" : IsOneNumber ? "float" : "float[]";

    /// <summary>What stands in a Prediction.</summary>
    public IEnumerable<(string Type, string Name)> Predicted()
    {
        if (PredictsOneClass)
            return [(Target!.Enum ?? "int", Name), ("float[]", Name + "Probabilities")];
        if (PredictsClasses)
            return [("int[]", Name)];
        return [IsProbability ? (IsOneNumber ? ("float", Name + "Probability") : ("float[]", Name + "Probabilities")) : (IsOneNumber ? "float" : "float[]", Name)];
    }

    /// <summary>The heads of a model, and its other outputs.</summary>
    public static IReadOnlyList<Head> Of(Plan plan) => [.. plan.Analysis.Stages.Where(stage => stage.Losses.Count > 0).Select(stage => new Head(stage))];

    // In a model with mistakes a loss may not have come to its target; it still says what kind of truth it wants.
    private static Target? Guess(Stage stage, Loss loss)
    {
        var output = stage.Output.Shape;
        return loss.Attribute switch
        {
            LossAttribute => null,
            CrossEntropyLossAttribute { Soft: true } => new Target(Language.Graph.TargetType.Distribution, output),
            ClassLossAttribute => new Target(Language.Graph.TargetType.ClassIndex, output.Rank > 2 ? new Shape(output.Sizes.Where((_, axis) => axis != 1)) : Shape.Unknown, Enum: loss.Word.Find("T")?.Value is EnumMembers { IsVisible: true } members ? members.Type : null),
            _ when output.IsUnknown => new Target(Language.Graph.TargetType.Floats, stage.Operations.LastOrDefault()?.Word.Find("features")?.Value is 1 ? new Shape([1, 1]) : Shape.Unknown),
            _ => new Target(Language.Graph.TargetType.Floats, output),
        };
    }
}
