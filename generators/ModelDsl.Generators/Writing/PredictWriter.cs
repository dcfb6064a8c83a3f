using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>Predictions as plain numbers.</summary>
internal static class PredictWriter
{
    public static string Parameters(Plan plan) => string.Join(", ", Inputs(plan).Select(column => column.RowType + " " + plan.Local(column.Name)));

    public static void Write(CodeWriter writer, Plan plan)
    {
        var inputs = Inputs(plan);
        writer.Line($"/// <summary>Predicts every row; what the rows hold as targets is not looked at.</summary>");
        using (writer.Block($"public Prediction[] Predict(Dataset<Example> data)"))
        {
            writer.Line($"using var rows = data.Stack();");
            writer.Line($"Check(rows);");
            writer.Line($"return Evaluation.Predict(_model, rows, BatchSize, PredictBatch);");
        }
        writer.Line();
        writer.Line($"/// <summary>Predicts one example.</summary>");
        string row = string.Join(", ", DataColumn.Of(plan).Select(column => inputs.Contains(column) ? plan.Local(column.Name) : Nothing(plan, column)));
        writer.Line($"public Prediction Predict({Parameters(plan)}) => Predict(new Dataset<Example>([new Example({row})]))[0];");
        writer.Line();
        WriteBatch(writer, plan, inputs);
    }

    private static DataColumn[] Inputs(Plan plan) => [.. DataColumn.Of(plan).Where(column => column.Kind is ColumnKind.Floats or ColumnKind.Ids)];

    // A target that fits and means nothing, since nobody looks at it.
    private static string Nothing(Plan plan, DataColumn column)
    {
        if (column.RowType is not ("float[]" or "int[]"))
            return "default";
        string type = column.RowType.Substring(0, column.RowType.Length - 2);
        var size = column.Shape.Product(1);
        return Rendering.IsFree(size) ? $"new {type}[1]" : $"new {type}[{new Rendering(new CodeWriter([]), null, plan.Declaration).Value(size)}]";
    }

    private static void WriteBatch(CodeWriter writer, Plan plan, IReadOnlyList<DataColumn> inputs)
    {
        using (writer.Block($"private Prediction[] PredictBatch(BatchRows rows)"))
        {
            string call = "_model" + UsingBlock.Call(inputs.Select((_, i) => $"rows[{i}]"));
            writer.Line($"var {(plan.HasSeveralOutputs ? $"({string.Join(", ", plan.Outputs.Select(stage => plan.Local(stage.Name)))})" : plan.Local(plan.Outputs[0].Name))} = {call};");
            var values = new List<string>();
            foreach (var stage in plan.Analysis.Outputs)
                values.AddRange(WriteStage(writer, plan, stage, Head.Of(plan).FirstOrDefault(head => head.Name == stage.Name)));
            writer.Line($"return Predictions.Make(rows.Count, row => new Prediction({string.Join(", ", values)}));");
        }
        writer.Line();
    }

    // The variables of one output, as the arguments that they become in a Prediction.
    private static IEnumerable<string> WriteStage(CodeWriter writer, Plan plan, Stage stage, Head? head)
    {
        string local = plan.Local(stage.Name), rows = plan.Beside(stage, "Rows"), classes = plan.Beside(stage, "Classes");
        string probabilities = head?.Probabilities is { } given ? new Rendering(writer, _ => local).Of(given) : local;
        if (head is { PredictsClasses: true })
        {
            writer.Line($"int[][] {classes} = Predictions.Classes({local});");
            if (!head.PredictsOneClass)
                return [classes + "[row]"];
            writer.Line($"float[][] {rows} = Predictions.Rows({probabilities});");
            return [(head.Target!.Enum is { } type ? $"({type})" : "") + classes + "[row][0]", rows + "[row]"];
        }
        writer.Line($"float[][] {rows} = Predictions.Rows({probabilities});");
        return [rows + "[row]" + (head is { IsOneNumber: true } ? "[0]" : "")];
    }
}
