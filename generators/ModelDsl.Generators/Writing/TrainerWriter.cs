using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>The typed trainer: what differs from model to model stands in it as plain code, everything else is called.</summary>
internal static class TrainerWriter
{
    private const string Cancellation = "global::System.Threading.CancellationToken cancellation = default";

    public static void Write(CodeWriter writer, Plan plan, bool isWrong)
    {
        writer.Section("Training");
        writer.Line();
        writer.Line($"/// <summary>Trains a <see cref=\"{plan.Declaration.Name}\"/>.</summary>");
        using (writer.Block($"public sealed partial class Trainer : global::System.IDisposable"))
            if (isWrong)
                WriteStub(writer, plan);
            else
            {
                WriteFields(writer, plan);
                WriteConstructor(writer, plan);
                WriteOptions(writer, plan, isWrong);
                WriteFit(writer, plan);
                StepWriter.Write(writer, plan);
                WriteEvaluate(writer, plan);
                PredictWriter.Write(writer, plan);
                WriteCheck(writer, plan);
                WriteDispose(writer, plan);
            }
    }

    private static Word Optimizer(Plan plan) => plan.Declaration.Words.First(word => word.Kind == WordKind.Optimizer);

    private static Word? Schedule(Plan plan) => plan.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Schedule);

    /// <summary>The penalties of all stages, with the field of their weights.</summary>
    public static IEnumerable<(Stage Stage, PenaltyAttribute Penalty, string Field, Word Word)> Penalties(Plan plan)
    {
        foreach (var stage in plan.Analysis.Stages)
            foreach (var mark in stage.Marks)
                if (mark.Attribute is PenaltyAttribute penalty)
                    yield return (stage, penalty, "_" + Names.Camel(stage.Name) + "Weights", mark.Word);
    }

    public static string MetricField(Plan plan, MeasuredColumn column) => "_" + Names.Camel(column.Property);

    public static string ClassWeightsField(Stage stage) => "_" + Names.Camel(stage.Name) + "ClassWeights";

    // ---- Making it ----------------------------------------------------------------------------------------------

    private static void WriteFields(CodeWriter writer, Plan plan)
    {
        writer.Line($"private readonly {plan.Declaration.Name} _model;");
        writer.Line($"private readonly FlatMemory _memory;", "all parameters in one tensor, all gradients in another");
        foreach (var field in Penalties(plan).Select(penalty => penalty.Field).Distinct())
            writer.Line($"private readonly Slot[] {field};");
        foreach (var stage in plan.Analysis.Stages.Where(HasClassWeights))
            writer.Line($"private readonly Tensor {ClassWeightsField(stage)} = torch.tensor(new float[] {{ {string.Join(", ", stage.Losses.First(loss => loss.ClassWeights is not null).ClassWeights!.Value.Select(weight => Literal.Real(weight) + "f"))} }}).DetachFromDisposeScope();");
        foreach (var column in MeasuredColumn.Of(plan).Where(column => column.Metric is not null))
            writer.Line($"private readonly {column.Metric!.Word.Type} {MetricField(plan, column)} = {RunWords.Create(column.Metric.Word, plan)};");
        writer.Line();
    }

    private static bool HasClassWeights(Stage stage) => stage.Losses.Any(loss => loss.ClassWeights is not null);

    private static void WriteConstructor(CodeWriter writer, Plan plan)
    {
        writer.Line($"/// <summary>Takes the model's parameters into one piece of memory. The model stays its owner's; one trainer at a time.</summary>");
        using (writer.Block($"public Trainer({plan.Declaration.Name} model)"))
        {
            writer.Line($"_model = model;");
            writer.Line($"_memory = FlatMemory.Bind(model);");
            foreach (var (stage, field) in Penalties(plan).Select(penalty => (penalty.Stage, penalty.Field)).Distinct())
                writer.Line($"{field} = _memory.Weights(model.{Names.Member(stage.Name)});");
            writer.Line($"Optimizer = {RunWords.Create(Optimizer(plan), plan)};");
            WriteGroups(writer, plan);
            if (Schedule(plan) is { } schedule)
                writer.Line($"Schedule = {RunWords.Create(schedule, plan)};");
            writer.Line($"Callbacks = [{string.Join(", ", plan.Declaration.Words.Where(word => word.Kind == WordKind.Callback && word.Display != "ProgressBar").Select(word => RunWords.Create(word, plan)))}];");
        }
        writer.Line();
    }

    private static void WriteGroups(CodeWriter writer, Plan plan)
    {
        var rules = Rules(plan).ToArray();
        if (rules.Length == 0)
        {
            writer.Line($"Optimizer.Attach(_memory);");
            return;
        }
        writer.Line($"Optimizer.Attach(_memory,");
        using (writer.Indented())
            for (int i = 0; i < rules.Length; i++)
                writer.Line($"{writer.Full(rules[i])}{(i == rules.Length - 1 ? ");" : ",")}");
    }

    private static IEnumerable<string> Rules(Plan plan)
    {
        foreach (var stage in plan.Analysis.Stages)
            foreach (var mark in stage.Marks)
            {
                (string[] parts, string what) = mark.Attribute switch
                {
                    FrozenAttribute frozen => (frozen.Parts, "Frozen: true" + (frozen.UntilEpoch > 0 ? $", UntilEpoch: {Literal.Of(frozen.UntilEpoch)}" : "")),
                    LearningRateAttribute rate => (rate.Parts, Literal.Real(rate.Factor)),
                    _ => ([], ""),
                };
                if (what.Length == 0)
                    continue;
                if (parts.Length == 0)
                    yield return $"new GroupRule(model.{Names.Member(stage.Name)}, {what})";
                else if (stage.Operations.FirstOrDefault(operation => operation.Attribute is UseWordAttribute && plan.HasField(operation)) is { Repeat: null } use)
                    foreach (string part in parts)
                        yield return $"new GroupRule(model.{plan.Field(use)}{(Plan.When(stage, use) is null ? "" : "?")}.{Names.Member(part)}, {what})";
            }
    }

    private static void WriteOptions(CodeWriter writer, Plan plan, bool isWrong)
    {
        var training = plan.Training;
        // In a model with mistakes it may be the very thing that is missing.
        string optimizer = plan.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Optimizer)?.Type ?? "global::ModelDsl.Optimizer";
        Option($"Moves the parameters.", $"public {optimizer} Optimizer {{ get; }}{(isWrong ? " = null!;" : "")}");
        if (Schedule(plan) is { } schedule)
            Option("Moves the learning rate.", $"public {schedule.Type} Schedule {{ get; }}{(isWrong ? " = null!;" : "")}");
        Option("Called in this order; add your own before Fit.", $"public global::System.Collections.Generic.List<Callback> Callbacks {{ get; }}{(isWrong ? " = [];" : "")}");
        var progress = plan.Declaration.Words.FirstOrDefault(word => word.Kind == WordKind.Callback && word.Display == "ProgressBar");
        Option("Shows how far training is; null for silence.", $"public ProgressBar? Progress {{ get; init; }} = {(progress is null ? "new()" : RunWords.Create(progress, plan))};");
        Option("How often all examples are seen.", $"public int Epochs {{ get; init; }} = {Literal.Of(training.Epochs)};");
        Option("Examples per step.", $"public int BatchSize {{ get; init; }} = {Literal.Of(training.BatchSize)};");
        Option("Makes order and dropout repeatable.", $"public int Seed {{ get; init; }} = {Literal.Of(training.Seed)};");
        writer.Line();

        void Option(string summary, string member)
        {
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"{writer.Full(member)}");
        }
    }

    // ---- Fit ----------------------------------------------------------------------------------------------------

    private static void WriteFit(CodeWriter writer, Plan plan)
    {
        writer.Line($"/// <summary>Trains, with validation after every epoch if there is data for it. Ctrl+C stops after the step at hand; with a checkpoint, <paramref name=\"resume\"/> goes on from there.</summary>");
        using (writer.Block($"public TrainingHistory Fit(Dataset<Example> train, Dataset<Example>? validation = null, bool resume = false, {Cancellation})"))
        {
            writer.Line($"using var rows = train.Stack();");
            writer.Line($"using var validationRows = validation?.Stack();");
            writer.Line($"return Fit(rows, validationRows, resume, cancellation);");
        }
        writer.Line();
        writer.Line($"/// <summary>The same for data that are tensors already; they stay their owner's.</summary>");
        using (writer.Block($"public TrainingHistory Fit(Batch train, Batch? validation = null, bool resume = false, {Cancellation})"))
        {
            writer.Line($"using var rows = Table(train);");
            writer.Line($"using var validationRows = validation is {{ }} given ? Table(given) : null;");
            writer.Line($"return Fit(rows, validationRows, resume, cancellation);");
        }
        writer.Line();
        WriteLoop(writer, plan);
        WriteStart(writer, plan);
    }

    private static void WriteLoop(CodeWriter writer, Plan plan)
    {
        using (writer.Block($"private TrainingHistory Fit(TensorTable train, TensorTable? validation, bool resume, global::System.Threading.CancellationToken cancellation)"))
        {
            writer.Line($"Check(train);");
            writer.Line($"Check(validation);");
            CheckTruths(writer, plan, "train", "validation?");
            writer.Line($"using var run = TrainingRun.Start(Settings(resume), train, validation, cancellation);");
            using (writer.Block($"while (run.NextEpoch())"))
            {
                writer.Line($"_model.train();");
                if (plan.Analysis.Stages.Any(stage => stage.Marked<FrozenAttribute>().Any()))
                    writer.Line($"Optimizer.Freeze(run.Epoch);", "[Frozen]");
                writer.Line($"while (run.NextBatch())");
                using (writer.Indented())
                    writer.Line($"TrainStep(run);");
                writer.Line($"if (run.EpochIsComplete)");
                using (writer.Indented())
                    writer.Line($"run.EndEpoch(validation is null ? null : Measure(validation));");
            }
            writer.Line();
            writer.Line($"return run.Finish();");
        }
        writer.Line();
    }

    private static void WriteStart(CodeWriter writer, Plan plan)
    {
        writer.Line($"private RunSettings Settings(bool resume) => new()");
        writer.Line($"{"{"}");
        using (writer.Indented())
        {
            string values = string.Join(", ", plan.Hyperparameters.Select(number => $"({Literal.Of(number.Name)}, _model.{Names.Member(number.Name)})"));
            writer.Line($"Model = nameof({plan.Declaration.Name}), Fingerprint = {Literal.Of(Fingerprint.Of(plan))}{(values.Length == 0 ? "" : writer.Render($" + \", \" + Text.Values({values})"))},");
            writer.Line($"Memory = _memory, Optimizer = Optimizer, {(Schedule(plan) is null ? "" : "Schedule = Schedule, ")}Callbacks = Callbacks, Progress = Progress,");
            writer.Line($"Columns = Columns(), Epochs = Epochs, BatchSize = BatchSize, Seed = Seed, Resume = resume{(plan.Training.Threads > 0 ? $", Threads = {plan.Training.Threads}" : "")}{(plan.Training.DropLast ? ", DropLast = true" : "")},");
        }
        writer.Line($"}};");
        writer.Line();
        var columns = MeasuredColumn.Of(plan).Select(Column(plan)).ToArray();
        if (columns.Length <= 2)
            writer.Line($"private RunColumn[] Columns() => [{string.Join(", ", columns)}];");
        else
        {
            writer.Line($"private RunColumn[] Columns() =>");
            writer.Line($"[");
            using (writer.Indented())
                foreach (string column in columns)
                    writer.Line($"{column},");
            writer.Line($"];");
        }
        writer.Line();
    }

    private static System.Func<MeasuredColumn, string> Column(Plan plan) => column =>
        $"new({Literal.Of(column.Name)}{(column.Metric is null ? "" : ", " + MetricField(plan, column))}{(column.Stage is null ? "" : (column.Metric is null ? ", Stage: " : ", ") + Literal.Of(column.Stage.Name))}{(column.Metric?.Word.Facts is { HigherIsBetter: true } ? ", HigherIsBetter: true" : "")})";

    // ---- Evaluation and checks ----------------------------------------------------------------------------------

    private static void WriteEvaluate(CodeWriter writer, Plan plan)
    {
        writer.Line($"/// <summary>Measures the model on examples that it does not learn from; losses without label smoothing.</summary>");
        using (writer.Block($"public Scores Evaluate(Dataset<Example> data)"))
        {
            writer.Line($"using var rows = data.Stack();");
            writer.Line($"Check(rows);");
            CheckTruths(writer, plan, "rows");
            writer.Line($"double[] values = Measure(rows);");
            writer.Line($"return new Scores({string.Join(", ", MeasuredColumn.Of(plan).Select((_, i) => $"values[{i}]"))});");
        }
        writer.Line();
    }

    // Distributions, apart from what every use of data needs: whoever predicts has no truth yet.
    private static void CheckTruths(CodeWriter writer, Plan plan, params string[] tables)
    {
        var columns = DataColumn.Of(plan);
        foreach (string table in tables)
            for (int i = 0; i < columns.Count; i++)
                if (columns[i] is { Kind: ColumnKind.Numbers, Head.IsSoft: true })
                    writer.Line($"{table}.ExpectDistributions({i});");
    }

    private static void WriteCheck(CodeWriter writer, Plan plan)
    {
        var columns = DataColumn.Of(plan);
        var rendering = new Rendering(writer, null, plan.Declaration);
        writer.Line($"/// <summary>Refuses data that the model cannot take.</summary>");
        using (writer.Block($"private {(columns.Any(NeedsModel) ? "" : "static ")}void Check(TensorTable? rows)"))
            for (int i = 0; i < columns.Count; i++)
            {
                var column = columns[i];
                string sizes = string.Concat(column.Shape.WithoutBatch.Select(size => ", " + (Rendering.IsFree(size) ? "-1" : rendering.Value(size))));
                writer.Line($"{column.Kind switch
                {
                    ColumnKind.Class or ColumnKind.Classes => $"rows?.ExpectClasses({i}, {Classes(plan, column, columns, rendering)}, {(column.Head!.LeftOut is { } index ? Literal.Of(index) : "null")}{sizes});",
                    ColumnKind.Ids => $"rows?.ExpectIds({i}, {rendering.Value(column.Stage.Output.Ids)}{sizes});",
                    _ => $"rows?.ExpectFloats({i}{sizes});",
                }}");
            }
        writer.Line();
        writer.Line($"private static TensorTable Table(Batch batch) => new({string.Join(", ", columns.Select(column => $"{writer.Full("Column.Of")}({Literal.Of(column.Name)}, batch.{column.Member})"))});");
        writer.Line();
    }

    // Of places, which the data tell, as many as the input has.
    private static string Classes(Plan plan, DataColumn column, IReadOnlyList<DataColumn> columns, Rendering rendering)
    {
        if (column.Head?.Target?.Classes is not { IsFree: true } classes)
            return rendering.Value(column.Head?.Target?.Classes);
        var data = new DataSize(classes, plan.Analysis);
        // Of an axis that no input has for itself torch says what is out of bounds.
        return !data.IsKnown || classes.Variables.Any(variable => !variable.IsFree) ? "long.MaxValue" : classes.ToNumberCode(free => data.Find(free) is var (input, axis) ? $"rows.Size({Literal.Of(columns.TakeWhile(other => other.Stage.Name != input).Count())}, {Literal.Of(axis)})" : "");
    }

    private static bool NeedsModel(DataColumn column) =>
        column.Shape.WithoutBatch.Append(column.Head?.Target?.Classes ?? 0).Append(column.Stage.Output.Ids ?? 0).Any(size => !Rendering.IsFree(size) && size.Variables.Any());

    private static void WriteDispose(CodeWriter writer, Plan plan)
    {
        writer.Line($"/// <summary>Frees what the trainer held; the model stays as it is.</summary>");
        using (writer.Block($"public void Dispose()"))
        {
            writer.Line($"Optimizer.Dispose();");
            writer.Line($"_memory.Dispose();");
            foreach (var stage in plan.Analysis.Stages.Where(HasClassWeights))
                writer.Line($"{ClassWeightsField(stage)}.Dispose();");
        }
    }

    private static void WriteStub(CodeWriter writer, Plan plan)
    {
        string why = Literal.Of(WrongModelWriter.Why(plan));
        string body = $" => throw new global::System.InvalidOperationException({why});";
        writer.Line($"public Trainer({plan.Declaration.Name} model){body}");
        WriteOptions(writer, plan, isWrong: true);
        writer.Line($"public TrainingHistory Fit(Dataset<Example> train, Dataset<Example>? validation = null, bool resume = false, {Cancellation}){body}");
        writer.Line($"public TrainingHistory Fit(Batch train, Batch? validation = null, bool resume = false, {Cancellation}){body}");
        writer.Line($"public Scores Evaluate(Dataset<Example> data){body}");
        writer.Line($"public Prediction[] Predict(Dataset<Example> data){body}");
        writer.Line($"public Prediction Predict({PredictWriter.Parameters(plan)}){body}");
        writer.Line($"public void Dispose(){body}");
    }
}
