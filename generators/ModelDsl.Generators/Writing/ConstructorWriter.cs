using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Generators.Writing;

/// <summary>Fields, stage properties, and the constructor that makes the modules in their order.</summary>
internal static class ConstructorWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        writer.Section("Module");
        writer.Line();
        WriteFields(writer, plan);
        WriteStages(writer, plan);
        if (plan.IsModel)
            writer.Line($"/// <summary>Makes the network; the same <paramref name=\"seed\"/> gives the same initial weights.</summary>");
        else
            writer.Line($"/// <summary>Makes the block for inputs of these sizes (without the batch).</summary>");
        using (writer.Block($"public {plan.Declaration.Name}({Parameters(plan)}) : base(nameof({plan.Declaration.Name}))"))
        {
            WriteNumbers(writer, plan);
            WriteChecks(writer, plan, check => IsOfClass(check) && !AsksBlocks(check));
            string seed = plan.IsModel ? ", seed" : "";
            writer.Line($"using var parts = Parts.Of(this{seed});");
            writer.Line();
            foreach (var stage in plan.Analysis.Stages)
                WriteStage(writer, plan, stage);
            WriteChecks(writer, plan, check => IsOfClass(check) && AsksBlocks(check));
            foreach (var check in plan.Analysis.Checks)
                if (check.MostParameters is { } most)
                    writer.Line($"Checked.Parameters(this, most: {Literal.Of(most)}, {Literal.Of(check.What)});", NotProven);
        }
        writer.Line();
        writer.Line($"/// <summary>The parts are registered by name, one by one: reflection would find other names, and nothing at all under NativeAOT.</summary>");
        writer.Line($"protected override void RegisterComponents() {{ }}");
        writer.Line();

        bool IsOfClass(Check check) => plan.Analysis.Find(check.Stage) is null;

        // Sizes that only they tell, once they are made.
        static bool AsksBlocks(Check check) => check.Condition?.Variables.Any(variable => variable.Unread is not null) == true;
    }

    /// <summary>The partial properties of all stages, with what they come to as documentation.</summary>
    public static void WriteStages(CodeWriter writer, Plan plan)
    {
        foreach (var stage in plan.Analysis.Stages)
        {
            HoverWriter.Write(writer, stage.Member, HoverWriter.About(plan, stage));
            writer.Line($"{stage.Member.Modifiers}partial {stage.Member.Type} {Names.Member(stage.Name)} {{ {stage.Member.Accessors} }}");
            writer.Line();
        }
    }

    public static string Parameters(Plan plan)
    {
        if (plan.IsModel)
            return (plan.Hyperparameters.Any() ? "Hyperparameters? hyperparameters = null, " : "") + "int seed = " + Literal.Of(plan.Training.Seed);
        var parameters = plan.Inputs.Select(input => "long[] " + plan.ShapeParameter(input)).ToList();
        if (plan.Analysis.HasErrors)
            return string.Join(", ", parameters);                      // names may clash; nobody can make it anyway
        foreach (var argument in plan.Arguments.OrderBy(argument => NumberReading.Standard(argument) is not null))
            parameters.Add($"{argument.Member.Type} {Names.Parameter(argument.Name)}{(NumberReading.Standard(argument) is { } standard ? " = " + Literal.Of(standard) : "")}");
        return string.Join(", ", parameters);
    }

    public static string Operation(Operation operation)
    {
        string of = operation.Attribute is MergeAttribute merge ? $"({string.Join(", ", merge.Stages)})" : operation.Attribute is CallAttribute call ? $"({call.Method})" : "";
        return operation.Word.Display + of + (operation.Repeat is { } repeat ? " x " + repeat : "") + (operation.When is { } when ? " if " + when : "");
    }

    // ---- Fields -------------------------------------------------------------------------------------------------

    private static void WriteFields(CodeWriter writer, Plan plan)
    {
        bool any = false;
        foreach (var stage in plan.Analysis.Stages)
            foreach (var operation in stage.Operations.Where(plan.HasField))
            {
                writer.Line($"private readonly {FieldType(writer, plan, stage, operation)} {plan.Field(operation)}{(operation.Repeat is not null && Plan.When(stage, operation) is not null ? " = []" : "")};");
                any = true;
            }
        if (any)
            writer.Line();
        foreach (var stage in plan.Analysis.Stages)
            foreach (var operation in stage.Operations)
                WriteMadeSizes(writer, plan, stage, operation);
    }

    // Sizes that only the C# of a block tells. Of one that is not there nobody asks.
    private static void WriteMadeSizes(CodeWriter writer, Plan plan, Stage stage, Operation operation)
    {
        foreach (var (size, i) in MadeSizes(plan, stage, operation))
        {
            string field = plan.Field(operation);
            bool isSure = operation.Repeat is null && Plan.When(stage, operation) is null;
            string Asked(string method)
            {
                string asked = $"{Names.Member(size.Stage)}.{method}({Literal.Of(size.Axis)})";
                return isSure ? $"{field}.{asked}" : operation.Repeat is null ? $"{field}?.{asked} ?? 0" : $"{field}.Length > {Literal.Of(i)} ? {field}[{Literal.Of(i)}].{asked} : 0";
            }
            writer.Line($"private int {size.Name} => {Asked("Size")};");
            if (size.Extent is not null)
                writer.Line($"private long {size.Extent} => {Asked("Extent")};");
            writer.Line();
        }
    }

    // With the repetition of the operation that each is of.
    private static IEnumerable<(MadeSize Size, int Repetition)> MadeSizes(Plan plan, Stage stage, Operation operation) =>
        Alternatives(plan, stage, operation).SelectMany(alternative => alternative.Steps.SelectMany((step, i) => step.Sizes.Select(size => (size, i)))).Distinct();

    // Of modules of several types: the choice between them has a type only where it is told.
    private static string TypeArgument(CodeWriter writer, Plan plan, Stage stage, Operation operation, string module) =>
        module.Contains(" switch ") && FieldType(writer, plan, stage, operation) is var type && type.Contains("Module<") ? "<" + type.Replace("[]", "").TrimEnd('?') + ">" : "";

    private static string FieldType(CodeWriter writer, Plan plan, Stage stage, Operation operation)
    {
        var rendering = new Rendering(writer);
        var types = Alternatives(plan, stage, operation).SelectMany(o => o.Steps).Select(step => step.ModuleType).Where(type => type is not null).Select(type => rendering.Of(type!)).Distinct().ToArray();
        string one = types.Length == 1 ? types[0] : writer.Render($"nn.Module<Tensor, Tensor>");
        bool isSometimes = !IsAlwaysModule(plan, stage, operation);
        if (operation.Repeat is not null)
            return one + (isSometimes ? "?" : "") + "[]";
        return one + (isSometimes || Plan.When(stage, operation) is not null ? "?" : "");
    }

    /// <summary>Whether it has a module wherever it is there.</summary>
    public static bool IsAlwaysModule(Plan plan, Stage stage, Operation operation) =>
        Alternatives(plan, stage, operation).SelectMany(alternative => alternative.Steps).All(step => step.HasModule.Constant == 1);

    // ---- The constructor's body ---------------------------------------------------------------------------------

    private static void WriteNumbers(CodeWriter writer, Plan plan)
    {
        if (plan.IsModel && plan.Hyperparameters.Any())
        {
            writer.Line($"hyperparameters ??= new();");
            writer.Line($"hyperparameters.Validate();");
            foreach (var number in plan.Hyperparameters)
                WriteChosen(writer, number);
            writer.Line();
        }
        if (plan.IsModel)
            return;
        foreach (var argument in plan.Arguments)
            writer.Line($"{Own(argument.Name)} = {Names.Parameter(argument.Name)};");
        foreach (var number in plan.Arguments)
            NumberWriter.WriteCheck(writer, number);
    }

    // What was proven holds for the values of a grid, not for what is near them.
    private static void WriteChosen(CodeWriter writer, Number number)
    {
        string name = Names.Member(number.Name);
        if (number is { Member.Type: "double", Attribute: RangeAttribute range } && NumberReading.Step(range) is { } step)
            writer.Line($"{name} = Checked.OnGrid(hyperparameters.{name}, {Literal.Real(range.Min)}, {Literal.Real(step)});");
        else
            writer.Line($"{name} = hyperparameters.{name};");
    }

    // A parameter hides a member of the same name.
    private static string Own(string name) => Names.Parameter(name) == Names.Member(name) ? "this." + Names.Member(name) : Names.Member(name);

    private const string NotProven = "not proven when it was compiled";

    private static void WriteChecks(CodeWriter writer, Plan plan, Func<Check, bool> which)
    {
        foreach (var check in plan.Analysis.Checks.Where(check => check.MostParameters is null && which(check)))
            writer.Line($"Checked.Holds({(check.Condition is { } condition ? condition.ToCode(Rendering.LongNameOf) : $"{check.Name} >= {Literal.Real(check.Low)} && {check.Name} <= {Literal.Real(check.High)}")}, {Literal.Of(check.What)});", NotProven);
    }

    private static void WriteStage(CodeWriter writer, Plan plan, Stage stage)
    {
        string name = Own(stage.Name);
        // What asks for a size of a block that is made here stands behind it.
        int AskedOf(Check check) => check.Condition is not { } condition ? -1 : stage.Operations.FindLastIndex(operation => MadeSizes(plan, stage, operation).Any(made => condition.Variables.Any(variable => variable.Code == "{" + made.Size.Name + "}")));
        WriteChecks(writer, plan, check => check.Stage == stage.Name && AskedOf(check) < 0);
        if (stage.Source is not null && !plan.IsModel)
        {
            writer.Line($"{name} = parts.Stage({Literal.Of(stage.Name)}, {plan.ShapeParameter(stage)});");
            writer.Line();
            return;
        }
        var keys = new Keys(stage);
        if (keys.IsCounted && stage.Operations.Any(operation => operation.HasModule))
            writer.Line($"int {Count(plan, stage)} = {keys.First};", "absent operations take no number");
        for (int i = 0; i < stage.Operations.Count; i++)
        {
            WriteOperation(writer, plan, stage, stage.Operations[i], keys, i);
            WriteChecks(writer, plan, check => check.Stage == stage.Name && AskedOf(check) == i);
        }
        writer.Line($"{name} = parts.Stage({Literal.Of(stage.Name)}, {Sizes(writer, plan, stage.Name)});");
        writer.Line();
    }

    private static string Sizes(CodeWriter writer, Plan plan, string stage)
    {
        string plain = Pick(plan, analysis => "[" + Of(analysis) + "]");
        return plain.Contains(" switch ") ? Pick(plan, analysis => $"new long[] {{ {Of(analysis)} }}") : plain;

        string Of(Analysis analysis) => Rendering.Sizes(analysis.Find(stage)!.Output.Shape.WithoutBatch, writer);
    }

    // A variable of its own for every stage that counts.
    private static string Count(Plan plan, Stage stage) => plan.Free(plan.Counted.IndexOf(stage.Name) is > 0 and var at ? "n" + Literal.Of(at + 1) : "n");

    private static void WriteOperation(CodeWriter writer, Plan plan, Stage stage, Operation operation, Keys keys, int index)
    {
        string? when = Plan.When(stage, operation);
        string repeat = operation.Repeat is null ? "" : new Rendering(writer).Value(operation.Repeat);
        if (!operation.HasModule)
        {
            if (keys.IsCounted && stage.Operations.Skip(index + 1).Any(later => later.HasModule))
                writer.Line($"{(when is null ? "" : $"if ({when}) ")}{Count(plan, stage)}{(repeat.Length == 0 ? "++" : " += " + repeat)};");
            return;
        }
        string field = plan.Field(operation);
        if (operation.Repeat is null)
        {
            string module = Pick(plan, analysis => Make(writer, Same(analysis, stage, index).First.Module));
            string? condition = Condition(plan, stage, index);
            string type = TypeArgument(writer, plan, stage, operation, module);
            string add = $"{field} = parts.Add{type}({Key(keys, index, null, Counter(plan, stage, condition))}, {module});";
            using (when is null ? null : condition is null ? Under(writer, when) : writer.Block($"if ({when})"))
                Add(writer, condition, keys, Count(plan, stage), add);
            return;
        }

        using (when is null ? null : writer.Block($"if ({when})"))
        {
            string type = FieldType(writer, plan, stage, operation);
            string element = type.Substring(0, type.Length - 2);
            string module = Pick(plan, analysis => Make(writer, Unify([.. Same(analysis, stage, index).Steps.Select(step => step.Module)], operation.IsOpen)));
            string? condition = Condition(plan, stage, index);
            writer.Line($"{field} = new {element}[{repeat}];");
            string add = $"{field}[i] = parts.Add{TypeArgument(writer, plan, stage, operation, module)}({Key(keys, index, "i", Counter(plan, stage, condition))}, {module});";
            writer.Line($"for (int i = 0; i < {field}.Length; i++)");
            using (condition is null ? writer.Indented() : writer.Braces())
                Add(writer, condition, keys, Count(plan, stage), add);
        }
    }

    // An operation that is there takes its number, whether it needs a module or not.
    private static void Add(CodeWriter writer, string? condition, Keys keys, string count, string add)
    {
        using (condition is null ? null : Under(writer, condition))
            writer.Line($"{add}");
        if (condition is not null && keys.IsCounted)
            writer.Line($"{count}++;");
    }

    private static string Counter(Plan plan, Stage stage, string? condition) => Count(plan, stage) + (condition is null ? "++" : "");

    private static IDisposable Under(CodeWriter writer, string condition)
    {
        writer.Line($"if ({condition})");
        return writer.Indented();
    }

    // Under which condition it has a module, perhaps one that differs from repetition to repetition, or with the number of axes; null: always.
    private static string? Condition(Plan plan, Stage stage, int index)
    {
        string condition = Pick(plan, analysis => new PerRepetition([.. Same(analysis, stage, index).Steps.Select(step => step.HasModule)], stage.Operations[index].IsOpen).Write(has => Flag((Dim)has!)));
        return condition == "true" ? null : condition;

        static string Flag(Dim has) => has.Constant is { } constant ? constant != 0 ? "true" : "false" : has.ToCode(Rendering.NameOf);
    }

    // Of what is not there nothing is made.
    private static string Make(CodeWriter writer, Code? module) => module is null ? "null!" : new Rendering(writer).Of(module);

    private static string Key(Keys keys, int operation, string? repetition, string count)
    {
        if (keys.IsOne)
            return Literal.Of(keys.Before);
        if (!keys.IsCounted && repetition is null)
            return Literal.Of(keys.Of(operation));
        int number = keys.Numbers[operation];
        string counted = keys.IsCounted ? count : number == 0 ? repetition! : $"{repetition} + {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return "$\"" + Part(keys.Before) + "{" + counted + "}" + Part(keys.After) + "\"";

        static string Part(string text)
        {
            string literal = Literal.Of(text);
            return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
        }
    }

    // ---- Repetitions and numbers of axes ------------------------------------------------------------------------

    /// <summary>One piece of code for all repetitions: where they differ, in terms of the loop's variable. Null where none has any.</summary>
    public static Code? Unify(IReadOnlyList<Code?> codes, bool isOpen = false)
    {
        var known = codes.Where(code => code is not null).Select(code => code!).ToArray();
        if (known.Length == 0)
            return null;
        var first = known[0];
        if (known.All(first.Equals))
            return first;
        if (known.Any(code => code.Format != first.Format || code.Holes.Length != first.Holes.Length))
            return new Code("{0}", new PerRepetition(known, isOpen));
        var holes = new object?[first.Holes.Length];
        for (int i = 0; i < holes.Length; i++)
        {
            var values = known.Select(code => code.Holes[i]).ToArray();
            holes[i] = values.All(value => Equals(value, values[0])) ? values[0] : values.All(value => value is Code) ? Unify([.. values.Cast<Code>()], isOpen) : new PerRepetition(values, isOpen);
        }
        return new Code(first.Format, holes);
    }

    /// <summary>A text that may depend on how many axes a block's input has.</summary>
    public static string Pick(Plan plan, Func<Analysis, string> write)
    {
        if (plan.Analysis.Ranks.Count <= 1)
            return write(plan.Analysis);
        var texts = plan.Analysis.Ranks.Select(analysis => (analysis.AssumedRanks, Text: write(analysis))).ToArray();
        if (texts.All(text => text.Text == texts[0].Text))
            return texts[0].Text;
        var ports = UsingBlock.OpenPorts(plan.Declaration).Select(port => Names.Member(port.Name) + ".Sizes.Count").ToArray();
        // Mostly it depends on one input alone.
        for (int i = 0; i < ports.Length; i++)
            if (texts.GroupBy(text => text.AssumedRanks[i]).All(group => group.Select(text => text.Text).Distinct().Count() == 1))
                return Switch(ports[i], texts.GroupBy(text => text.AssumedRanks[i]).Select(group => (Literal.Of(group.Key - 1), group.First().Text)));
        return Switch($"({string.Join(", ", ports)})", texts.Select(text => ($"({string.Join(", ", text.AssumedRanks.Select(rank => Literal.Of(rank - 1)))})", text.Text)));

        static string Switch(string what, IEnumerable<(string Case, string Text)> cases)
        {
            var all = cases.ToArray();
            return $"{what} switch {{ {string.Join(", ", all.Select((one, i) => $"{(i == all.Length - 1 ? "_" : one.Case)} => {one.Text}"))} }}";
        }
    }

    public static Operation Same(Analysis analysis, Stage stage, int operation) => analysis.Find(stage.Name)!.Operations[operation];

    /// <summary>An operation as it is for each number of axes that a block may get.</summary>
    private static IEnumerable<Operation> Alternatives(Plan plan, Stage stage, Operation operation)
    {
        int index = stage.Operations.IndexOf(operation);
        return plan.Analysis.Ranks.Count <= 1 ? [operation] : plan.Analysis.Ranks.Select(analysis => Same(analysis, stage, index));
    }
}
