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
        WriteCount(writer, plan);
    }

    private static void WriteTrainStep(CodeWriter writer, Plan plan)
    {
        var training = plan.Training;
        writer.Line($"/// <summary>One batch: forward, loss, backward, regularisation, update.</summary>");
        using (writer.Block($"private void TrainStep(TrainingRun run)"))
        {
            writer.Line($"using var scope = torch.NewDisposeScope();");
            writer.Line($"var batch = new Batch({string.Join(", ", DataColumn.Of(plan).Select((_, i) => $"run.Column({i})"))});");
            writer.Line();
            WriteForward(writer, plan, isTraining: true);
            writer.Line();
            writer.Line($"_memory.ZeroGradients();");
            writer.Line($"loss.backward();");
            foreach (var (stage, penalty, field, word) in TrainerWriter.Penalties(plan))
                writer.Line($"_memory.{penalty.Method}({field}, {Factor(penalty)});", $"[{word.Display}] on {stage.Name}");
            if (training.ClipNorm > 0)
                writer.Line($"_memory.ClipNorm({Literal.Real(training.ClipNorm)});");
            if (training.ClipValue > 0)
                writer.Line($"_memory.ClipValue({Literal.Real(training.ClipValue)});");
            writer.Line($"Optimizer.Step(run.Rates);", "the learning rate and momentum of this step");
            writer.Line();
            writer.Line($"Count(run.Tally, batch, {Arguments(plan)});");
            writer.Line($"run.EndStep(loss);");
        }
        writer.Line();
    }

    private static string Factor(PenaltyAttribute penalty) => penalty.Factor is string name ? "_model." + Names.Member(name) : Literal.Of(penalty.Factor);

    private static void WriteMeasure(CodeWriter writer, Plan plan)
    {
        var columns = DataColumn.Of(plan);
        using (writer.Block($"private double[] Measure(TensorTable rows)"))
        {
            writer.Line($"using var noGrad = torch.no_grad();");
            writer.Line($"var tally = new Tally(Columns());");
            writer.Line($"int size = global::System.Math.Max(BatchSize, 256);");
            writer.Line($"_model.eval();");
            using (writer.Block($"for (int i = 0; i < rows.BatchCount(size); i++)"))
            {
                writer.Line($"using var scope = torch.NewDisposeScope();");
                writer.Line($"var batch = new Batch({string.Join(", ", columns.Select((_, i) => $"rows.Column({i}, i, size)"))});");
                WriteForward(writer, plan, isTraining: false);
                writer.Line($"tally.AddLoss(0, loss, batch.{columns[0].Member}.size(0));");
                writer.Line($"Count(tally, batch, {Arguments(plan)});");
            }
            writer.Line($"return tally.Values();");
        }
        writer.Line();
    }

    private static void WriteCount(CodeWriter writer, Plan plan)
    {
        var measured = MeasuredColumn.Of(plan);
        var parameters = Head.Of(plan).Select(head => "Tensor " + plan.Local(head.Name));
        if (HasSeveralLosses(plan))
            parameters = parameters.Concat(Head.Of(plan).Select(head => "Tensor " + LossOf(plan, head)));
        writer.Line($"/// <summary>Adds a batch to what is measured beside the loss.</summary>");
        bool isStatic = measured.All(column => column.Metric is null);
        using (writer.Block($"private {(isStatic ? "static " : "")}void Count(Tally tally, Batch batch, {string.Join(", ", parameters)})"))
            for (int i = 1; i < measured.Count; i++)
            {
                var column = measured[i];
                string stage = plan.Local(column.Stage!.Name);
                if (column.Metric is null)
                    writer.Line($"tally.AddLoss({i}, {LossOf(plan, new Head(column.Stage))}, {stage}.size(0));");
                else
                    writer.Line($"tally.Add({i}, {TrainerWriter.MetricField(plan, column)}, {stage}, batch.{Names.Member(column.Stage.Name)});");
            }
        writer.Line();
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
        string call = $"_model.call({string.Join(", ", plan.Inputs.Select(input => "batch." + Names.Member(input.Name)))})";
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
                HoleKind.Target => "batch." + Names.Member(head.Name),
                HoleKind.SampleWeight => "batch." + Names.Member(head.WeightName),
                HoleKind.ClassWeights => TrainerWriter.ClassWeightsField(head.Stage),
                HoleKind.Wire => plan.Local(hole.Stage),
                HoleKind.Model => "_model.",
                _ => "",
            }, "_model.");
            string call = rendering.Of(!isTraining && loss.EvaluationCall is { } evaluation ? evaluation : loss.Call);
            terms.Add(loss.Weight.Constant == 1 ? call : $"{rendering.Value(loss.Weight)} * {call}");
        }
        return string.Join(" + ", terms);
    }
}
