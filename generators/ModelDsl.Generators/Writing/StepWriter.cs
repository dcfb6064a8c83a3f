using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>One training step, and the same forward pass and losses for measuring.</summary>
internal static class StepWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        WriteTrainStep(writer, plan);
        WriteMeasure(writer, plan);
        WriteAddTo(writer, plan);
    }

    private static void WriteTrainStep(CodeWriter writer, Plan plan)
    {
        var training = plan.Training;
        writer.Line($"/// <summary>One batch: forward, loss, backward, regularisation, update.</summary>");
        using (writer.Block($"private void TrainStep(TrainingRun run)"))
        {
            writer.Line($"using var scope = torch.NewDisposeScope();");
            writer.Line($"var rows = run.Rows;");
            writer.Line($"var batch = new Batch({string.Join(", ", DataColumn.Of(plan).Select((_, i) => $"rows[{i}]"))});");
            writer.Line();
            WriteForward(writer, plan, isTraining: true);
            writer.Line();
            writer.Line($"_memory.ZeroGradients();");
            writer.Line($"loss.backward();");
            foreach (var (stage, penalty, field, word) in TrainerWriter.Penalties(plan))
                writer.Line($"_memory.{penalty.Method}({field}, {Factor(writer, plan, penalty)});", $"[{word.Display}] on {stage.Name}");
            if (training.ClipNorm > 0)
                writer.Line($"_memory.ClipNorm({Literal.Real(training.ClipNorm)});");
            if (training.ClipValue > 0)
                writer.Line($"_memory.ClipValue({Literal.Real(training.ClipValue)});");
            writer.Line($"Optimizer.Step(run.Rates);", "the learning rate and momentum of this step");
            writer.Line();
            if (MeasuredColumn.Of(plan).Count > 1)
                writer.Line($"AddTo(run.Tally, batch, {Arguments(plan)});");
            writer.Line($"run.EndStep(loss);");
        }
        writer.Line();
    }

    private static string Factor(CodeWriter writer, Plan plan, PenaltyAttribute penalty) => penalty.Factor is string name ? new Rendering(writer, null, plan.Declaration).Named(name) : Literal.Of(penalty.Factor);

    private static void WriteMeasure(CodeWriter writer, Plan plan)
    {
        writer.Line($"private double[] Measure(TensorTable data) => Evaluation.Measure(_model, data, BatchSize, Columns(), MeasureBatch);");
        writer.Line();
        using (writer.Block($"private void MeasureBatch(Tally tally, BatchRows rows)"))
        {
            writer.Line($"var batch = new Batch({string.Join(", ", DataColumn.Of(plan).Select((_, i) => $"rows[{i}]"))});");
            WriteForward(writer, plan, isTraining: false);
            writer.Line($"tally.AddLoss(0, loss, {Weight(plan)});");
            if (MeasuredColumn.Of(plan).Count > 1)
                writer.Line($"AddTo(tally, batch, {Arguments(plan)});");
        }
        writer.Line();
    }

    // A mean over a batch counts as much as the targets that it is of; one that is made of several losses as much as its rows.
    private static string Weight(Plan plan) =>
        Head.Of(plan) is [{ LeftOut: { } index, Stage.Losses.Count: 1 } head] ? $"Losses.Counted({TargetOf(head)}, {Literal.Of(index)})" : "rows.Count";

    private static string TargetOf(Head head) => "batch." + Names.Member(head.Name);

    private static void WriteAddTo(CodeWriter writer, Plan plan)
    {
        var measured = MeasuredColumn.Of(plan);
        if (measured.Count == 1)
            return;
        var parameters = Head.Of(plan).Select(head => plan.Tensor + " " + plan.Local(head.Name));
        if (HasSeveralLosses(plan))
            parameters = parameters.Concat(Head.Of(plan).Select(head => plan.Tensor + " " + LossOf(plan, head)));
        bool isStatic = measured.All(column => column.Metric is null);
        string header = $"private {(isStatic ? "static " : "")}void AddTo({writer.Full("Tally")} tally, Batch batch, {string.Join(", ", parameters)})";
        writer.Line($"/// <summary>Adds a batch to what is measured beside the loss.</summary>");
        if (measured.Count == 2)
            writer.Line($"{header} => {Added(plan, measured[1], 1)};");
        else
            using (writer.Block($"{header}"))
                for (int i = 1; i < measured.Count; i++)
                    writer.Line($"{Added(plan, measured[i], i)};");
        writer.Line();
    }

    private static string Added(Plan plan, MeasuredColumn column, int index)
    {
        string stage = plan.Local(column.Stage!.Name);
        return column.Metric is null
            ? $"tally.AddLoss({index}, {LossOf(plan, new Head(column.Stage))}, {stage}.size(0))"
            : $"tally.Add({index}, {TrainerWriter.MetricField(plan, column)}, {Judged(plan, column)}, {Truth(column)})";
    }

    // A metric knows one mark of what is left out, which is no class; and of a distribution one of classes judges the likeliest.
    private static string Truth(MeasuredColumn column)
    {
        var head = new Head(column.Stage!);
        return head.LeftOut is { } index and not -100 ? $"Losses.Ignore({TargetOf(head)}, {Literal.Of(index)})"
            : head.IsSoft && column.Metric!.Word.Facts?.Target == "Class" ? TargetOf(head) + ".argmax(1)" : TargetOf(head);
    }

    // A metric of classes wants raw values, whatever the loss takes.
    private static string Judged(Plan plan, MeasuredColumn column)
    {
        string stage = plan.Local(column.Stage!.Name);
        return column.Metric!.Word.Facts?.Target == "Class" && new Head(column.Stage) is { Probabilities: not null } head ? new Rendering(new CodeWriter([]), _ => stage).Of(head.Raw) : stage;
    }

    private static bool HasSeveralLosses(Plan plan) => Head.Of(plan).Count > 1;

    private static string Arguments(Plan plan)
    {
        var names = Head.Of(plan).Select(head => plan.Local(head.Name));
        return string.Join(", ", HasSeveralLosses(plan) ? names.Concat(Head.Of(plan).Select(head => LossOf(plan, head))) : names);
    }

    private static string LossOf(Plan plan, Head head) => Names.Camel(head.Name) + "Loss";

    // ---- Forward and losses -------------------------------------------------------------------------------------

    private static void WriteForward(CodeWriter writer, Plan plan, bool isTraining)
    {
        string call = "_model" + UsingBlock.Call(plan.Inputs.Select(input => "batch." + Names.Member(input.Name)));
        string shapes = string.Join(", ", plan.Outputs.Select(stage => stage.Output.Shape));
        if (plan.HasSeveralOutputs)
            writer.Line($"var ({string.Join(", ", plan.Outputs.Select(stage => plan.Local(stage.Name)))}) = {call};", shapes);
        else
            writer.Line($"var {plan.Local(plan.Outputs[0].Name)} = {call};", shapes);

        var heads = Head.Of(plan);
        if (heads.Count == 1)
        {
            writer.Line($"var loss = {Sum(writer, plan, heads[0], isTraining)};");
            return;
        }
        foreach (var head in heads)
            writer.Line($"var {LossOf(plan, head)} = {Sum(writer, plan, head, isTraining)};");
        writer.Line($"var loss = {string.Join(" + ", heads.Select(head => LossOf(plan, head)))};");
    }

    // The losses of one stage with their weights.
    private static string Sum(CodeWriter writer, Plan plan, Head head, bool isTraining)
    {
        var terms = new List<string>();
        foreach (var loss in head.Stage.Losses)
        {
            var rendering = new Rendering(writer, hole => hole.Kind switch
            {
                HoleKind.Prediction => plan.Local(head.Name),
                HoleKind.Target => TargetOf(head),
                HoleKind.SampleWeight => "batch." + Names.Member(head.WeightName),
                HoleKind.ClassWeights => TrainerWriter.ClassWeightsField(head.Stage),
                HoleKind.Wire => plan.Local(hole.Stage),
                HoleKind.Model => "_model.",
                _ => "",
            }, plan.Declaration);
            string call = rendering.Of(!isTraining && loss.EvaluationCall is { } evaluation ? evaluation : loss.Call);
            terms.Add(loss.Weight.Constant == 1 ? call : $"{rendering.Value(loss.Weight)} * {call}");
        }
        return string.Join(" + ", terms);
    }
}
