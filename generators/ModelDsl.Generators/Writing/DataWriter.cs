using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>The typed data of a model: a row, a batch, a prediction, scores.</summary>
internal static class DataWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        var columns = DataColumn.Of(plan);
        writer.Section("Data");
        writer.Line();
        WriteExample(writer, plan, columns);
        writer.Summary($"Tensors of N examples: {string.Join("; ", columns.Select(column => column.Describe()))}.");
        writer.Line($"public readonly record struct Batch({string.Join(", ", columns.Select(column => plan.Tensor + " " + column.Member))});");
        writer.Line();
        writer.Line($"/// <summary>What the model says about one example.</summary>");
        writer.Line($"public readonly record struct Prediction({string.Join(", ", Predicted(plan).Select(part => part.Type + " " + Names.Member(part.Name)))});");
        writer.Line();
        WriteScores(writer, plan);
    }

    public static IEnumerable<(string Type, string Name)> Predicted(Plan plan)
    {
        var heads = Head.Of(plan);
        return plan.Analysis.Outputs.SelectMany(stage => heads.FirstOrDefault(head => head.Name == stage.Name) is { } head ? head.Predicted() : [("float[]", stage.Name)])
            .GroupBy(value => value.Name).Select(values => values.First());      // two of one name are told, and C# shall not tell it once more
    }

    private static void WriteExample(CodeWriter writer, Plan plan, IReadOnlyList<DataColumn> columns)
    {
        writer.Summary($"One row of data: {string.Join("; ", columns.Select(column => column.DescribeRow()))}.");
        using (writer.Block($"public readonly record struct Example({string.Join(", ", columns.Select(column => column.RowType + " " + column.Member))}) : IExample<Example>"))
        {
            writer.Line($"static TensorTable IExample<Example>.Stack(global::System.Collections.Generic.IReadOnlyList<Example> rows) => new(");
            using (writer.Indented())
                for (int i = 0; i < columns.Count; i++)
                    writer.Line($"Column.{columns[i].Maker}({Literal.Of(columns[i].Name)}, rows, static row => {columns[i].Cast}row.{columns[i].Member}){(i == columns.Count - 1 ? ");" : ",")}");
            writer.Line();
            var classes = columns.Where(column => column.Kind == ColumnKind.Class).ToArray();
            writer.Line($"static int? IExample<Example>.ClassOf(Example row) => {(classes.Length == 1 ? classes[0].Cast + "row." + classes[0].Member : "null")};");
        }
        writer.Line();
    }

    private static void WriteScores(CodeWriter writer, Plan plan)
    {
        var measured = MeasuredColumn.Of(plan);
        writer.Line($"/// <summary>What <see cref=\"Trainer.Evaluate(Dataset{{Example}})\"/> measures.</summary>");
        using (writer.Block($"public readonly record struct Scores({string.Join(", ", measured.Select(column => "double " + column.Property))})"))
        {
            writer.Line($"public override string ToString() => Text.Scores({string.Join(", ", measured.Select(column => $"({Literal.Of(column.Name)}, {column.Property})"))});");
        }
        writer.Line();
    }
}

internal enum ColumnKind { Floats, Ids, Class, Classes, Number, Numbers, Weight }

/// <summary>One input, target or weight of a model's data.</summary>
internal sealed record DataColumn(string Name, ColumnKind Kind, Stage Stage, Head? Head)
{
    public string Member => Names.Member(Name);

    public string RowType => Kind switch
    {
        ColumnKind.Floats => "float[]",
        ColumnKind.Ids => "int[]",
        ColumnKind.Weight => "float",
        _ => Head!.TargetType,
    };

    public string Maker => Kind switch
    {
        ColumnKind.Floats or ColumnKind.Numbers => "Floats",
        ColumnKind.Ids or ColumnKind.Classes => "Ids",
        ColumnKind.Class => "Class",
        _ => "Float",
    };

    public string Cast => Kind == ColumnKind.Class && Head!.Target!.Enum is not null ? "(int)" : "";

    /// <summary>The sizes that the model takes, without the batch.</summary>
    public Shape Shape => Kind switch
    {
        ColumnKind.Weight => new Shape([Language.Shapes.Dim.Of(Language.Shapes.Variable.Batch())]),
        ColumnKind.Floats or ColumnKind.Ids => Stage.Output.Shape,
        _ => Head!.Target!.Shape,
    };

    public string Describe() => $"{Name} {Shape}, {(Kind is ColumnKind.Ids or ColumnKind.Class or ColumnKind.Classes ? "Int64" : "Float32")}";

    public string DescribeRow() => Kind switch
    {
        ColumnKind.Class => $"{Name}, {(Head!.Target!.Enum is { } type ? "a " + Word.ShortName(type) : $"a class from 0 to {(Head.Target.Classes is { } classes ? classes - 1 : 0)}")}",
        ColumnKind.Weight => $"{Name}, the weight of the example in the loss of {Stage.Name}",
        _ => $"{Name}, {(Shape.IsUnknown ? "numbers" : string.Join(" x ", Shape.WithoutBatch.DefaultIfEmpty(1)))}{(Kind is ColumnKind.Ids or ColumnKind.Classes ? " ids" : Kind == ColumnKind.Number ? " number" : " numbers")} in row order",
    };

    public static IReadOnlyList<DataColumn> Of(Plan plan)
    {
        var columns = plan.Inputs.Select(input => new DataColumn(input.Name, input.Output.Type == ElementType.Int64 ? ColumnKind.Ids : ColumnKind.Floats, input, null)).ToList();
        foreach (var head in Head.Of(plan))
        {
            if (head.Target is not null)
                columns.Add(new DataColumn(head.Name, head.IsOneClass ? ColumnKind.Class : head.IsClass ? ColumnKind.Classes : head.IsOneNumber ? ColumnKind.Number : ColumnKind.Numbers, head.Stage, head));
            if (head.HasWeight)
                columns.Add(new DataColumn(head.WeightName, ColumnKind.Weight, head.Stage, head));
        }
        return [.. columns.GroupBy(column => column.Name).Select(same => same.First())];
    }
}

/// <summary>One number that a run measures: the loss, the loss of a stage where several have one, a metric.</summary>
internal sealed record MeasuredColumn(string Name, string Property, Stage? Stage, Measure? Metric)
{
    public static IReadOnlyList<MeasuredColumn> Of(Plan plan)
    {
        var heads = Head.Of(plan);
        bool isOne = heads.Count == 1;
        var columns = new List<MeasuredColumn> { new("loss", "Loss", null, null) };
        if (!isOne)
            columns.AddRange(heads.Select(head => new MeasuredColumn(Names.Snake(head.Name) + "_loss", head.Name + "Loss", head.Stage, null)));
        foreach (var head in heads)
            foreach (var metric in head.Stage.Metrics)
            {
                // Accuracy(Top = 5) is AccuracyTop5, Share<int> is Shareint: options and types tell namesakes apart.
                string name = new string([.. metric.Word.Display.Where(char.IsLetterOrDigit)]) + string.Concat(metric.Word.Arguments.Where(argument => argument.Value is int).Select(argument => char.ToUpperInvariant(argument.Name[0]) + argument.Name.Substring(1) + System.Convert.ToString(argument.Value, System.Globalization.CultureInfo.InvariantCulture)!.Replace("-", "Minus")));
                string property = (isOne ? "" : head.Name) + name;
                columns.Add(new MeasuredColumn((isOne ? "" : Names.Snake(head.Name) + "_") + Snake(name), Plan.Unique(property, [.. columns.Select(column => column.Property)]), head.Stage, metric));
            }
        return columns;
    }

    // MAE is mae, AccuracyTop5 is accuracy_top5, R2 is r2.
    private static string Snake(string name) => name.ToUpperInvariant() == name ? name.ToLowerInvariant() : Names.Snake(name);
}
