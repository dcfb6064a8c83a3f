using System;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>The forward pass: straight-line code, one variable per stage, shapes as comments.</summary>
internal static class ForwardWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        writer.Summary($"{string.Join(", ", plan.Inputs.Select(Describe))} to {string.Join(", ", plan.Outputs.Select(Describe))}.");
        using (writer.Block($"public override {plan.OutputType} forward({Parameters(plan)})"))
        {
            writer.Line($"using var {plan.Free("scope")} = torch.NewDisposeScope();");
            if (plan.TakesArray)
                writer.Line($"var ({string.Join(", ", plan.Inputs.Select(input => plan.Local(input.Name)))}) = ({string.Join(", ", plan.Inputs.Select((_, i) => $"{plan.InputArray}[{Literal.Of(i)}]"))});");
            writer.Line();
            foreach (var stage in plan.Analysis.Stages)
                if (stage.Source is null)
                {
                    WriteStage(writer, plan, stage);
                    writer.Line();
                }
            writer.Line($"return {Result(plan)};");
        }
        writer.Line();
    }

    public static string Parameters(Plan plan) => plan.Inputs.Count == 0 ? plan.Tensor + " input" : plan.TakesArray ? $"{plan.Tensor}[] {plan.InputArray}" : string.Join(", ", plan.Inputs.Select(input => plan.Tensor + " " + plan.Local(input.Name)));

    private static string Describe(Stage stage) => $"{stage.Name} {stage.Output.Shape}";

    private static string Result(Plan plan)
    {
        string Out(Stage stage) => plan.Local(stage.Name) + ".MoveToOuterDisposeScope()";
        return plan.HasSeveralOutputs ? $"new Outputs({string.Join(", ", plan.Outputs.Select(Out))})" : Out(plan.Outputs[0]);
    }

    private static void WriteStage(CodeWriter writer, Plan plan, Stage stage)
    {
        string local = plan.Local(stage.Name), source = plan.Local(stage.From ?? "");
        bool isDeclared = false;
        var shape = Shape.Unknown;
        for (int i = 0; i < stage.Operations.Count; i++)
        {
            var operation = stage.Operations[i];
            if (operation.Steps.All(step => step.Call == Code.Nothing))
                continue;
            string? when = Condition(plan, stage, operation);
            string? comment = operation.Output.Shape.Equals(shape) ? null : operation.Output.Shape.ToString();
            bool isPlain = when is null && operation.Repeat is null;
            if (!isPlain && !isDeclared)
                Declare();

            int index = i;
            string field = plan.HasField(operation) ? plan.Field(operation) + Known(plan, stage, operation) : "";
            if (operation.Repeat is not null)
                WriteRepeated(writer, plan, stage, index, local, when, comment);
            else
            {
                string call = ConstructorWriter.Pick(plan, analysis => Call(writer, plan, ConstructorWriter.Same(analysis, stage, index), field, isDeclared ? local : source));
                if (isDeclared && call == local)
                    continue;
                if (when is not null)
                    writer.Line($"if ({when})");
                using (when is null ? null : writer.Indented())
                    writer.Line($"{(isDeclared ? "" : "var ")}{local} = {call};", comment);
            }
            isDeclared = true;
            shape = operation.Output.Shape;
        }
        if (!isDeclared)
            Declare();

        void Declare()
        {
            writer.Line($"var {local} = {source};", shape.IsUnknown ? stage.Input.Shape.ToString() : null);
            isDeclared = true;
            shape = stage.Input.Shape;
        }
    }

    // For one number of axes there may be a module, and for another none: what calls it knows that it is there.
    private static string Known(Plan plan, Stage stage, Operation operation) => operation.IsModuleElsewhere && !ConstructorWriter.IsAlwaysModule(plan, stage, operation) ? "!" : "";

    // A module that is only sometimes there says so itself.
    private static string? Condition(Plan plan, Stage stage, Operation operation)
    {
        string? when = Plan.When(stage, operation);
        if (when is null || (operation.Repeat is not null && operation.HasModule))
            return null;
        return operation.HasModule && ConstructorWriter.IsAlwaysModule(plan, stage, operation) ? plan.Field(operation) + " is not null" : when;
    }

    private static string Call(CodeWriter writer, Plan plan, Operation operation, string field, string value) =>
        Render(writer, plan, operation.MayOverwrite && operation.First.CallInPlace is { } inPlace ? inPlace : operation.First.CallOrSame, value, field);

    private static void WriteRepeated(CodeWriter writer, Plan plan, Stage stage, int index, string local, string? when, string? comment)
    {
        var operation = stage.Operations[index];
        string known = Known(plan, stage, operation), field = plan.HasField(operation) ? plan.Field(operation) : "";
        string each = Calls("module" + known), indexed = Calls(field + "[i]" + known);
        if (each == local)
            return;                                                    // nothing, however often
        bool needsIndex = System.Text.RegularExpressions.Regex.IsMatch(each, @"\bi\b");
        string count = operation.HasModule ? plan.Field(operation) + ".Length" : new Rendering(writer).Value(operation.Repeat);
        using (when is null ? null : writer.Block($"if ({when})"))
        {
            if (operation.HasModule && !needsIndex)
                writer.Line($"foreach (var module in {plan.Field(operation)})");
            else
                writer.Line($"for (int i = 0; i < {count}; i++)");
            using (writer.Indented())
                writer.Line($"{local} = {(needsIndex ? indexed : each)};", comment);
        }

        string Calls(string module) => ConstructorWriter.Pick(plan, analysis => Render(writer, plan, ConstructorWriter.Unify([.. ConstructorWriter.Same(analysis, stage, index).Steps.Select(step => step.CallOrSame)], operation.IsOpen)!, local, module));
    }

    private static string Render(CodeWriter writer, Plan plan, Code code, string value, string module) => new Rendering(writer, hole => hole.Kind switch
    {
        HoleKind.Value => value,
        HoleKind.Module => module,
        HoleKind.ModuleOf => plan.Field(plan.Analysis.Find(hole.Stage)!.Operations.First(operation => operation.First.Weight is not null)),
        HoleKind.Wire => plan.Local(hole.Stage),
        _ => "",
    }).Of(code);
}
