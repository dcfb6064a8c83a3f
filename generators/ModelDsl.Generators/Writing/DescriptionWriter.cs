using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>The table of stages, and the record of several outputs.</summary>
internal static class DescriptionWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        if (!plan.IsModel)
            return;
        writer.Line($"/// <summary>The stages with their operations, what they give, and how many numbers they learn.</summary>");
        writer.Line($"public StageDescription[] Describe() =>");
        writer.Line($"[");
        using (writer.Indented())
            foreach (var stage in plan.Analysis.Stages.Where(stage => stage.Source is null))
                writer.Line($"StageDescription.Of({Names.Member(stage.Name)}, {Literal.Of(string.Join(", ", stage.Operations.Select(ConstructorWriter.Operation)))}),");
        writer.Line($"];");
        writer.Line();
    }
}

/// <summary>The record of several outputs.</summary>
internal static class OutputsWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        writer.Summary($"What the model gives: {string.Join(", ", plan.Outputs.Select(stage => stage.Name + " " + stage.Output.Shape))}.");
        writer.Line($"public readonly record struct Outputs({string.Join(", ", plan.Outputs.Select(stage => plan.Tensor + " " + Names.Member(stage.Name)))});");
        writer.Line();
    }
}
