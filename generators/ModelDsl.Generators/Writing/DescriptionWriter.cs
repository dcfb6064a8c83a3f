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
        writer.Line($"/// <summary>The stages with their operations, what they read and give, how many numbers they learn, and their multiply-accumulates for one example.</summary>");
        writer.Line($"public StageDescription[] Describe() =>");
        writer.Line($"[");
        using (writer.Indented())
            foreach (var stage in plan.Analysis.Stages.Where(stage => stage.Source is null))
                writer.Line($"StageDescription.Of({Names.Member(stage.From!)}, {Names.Member(stage.Name)}, {Literal.Of(string.Join(", ", stage.Operations.Select(ConstructorWriter.Operation)))}, macs: {Macs(stage)}),");
        writer.Line($"];");
        writer.Line();
    }

    // What depends on data, or on code that is not ours, is not known here.
    private static string Macs(Stage stage) => !Cost.IsReadable(stage.Cost.Macs) || Rendering.IsFree(stage.Cost.Macs) ? "null" : stage.Cost.Macs.ToNumberCode(Rendering.LongNameOf);
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
