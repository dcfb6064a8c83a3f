using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>Hyperparameters, arguments and axes: the record of free choices and the number properties.</summary>
internal static class NumberWriter
{
    public static void Write(CodeWriter writer, Plan plan)
    {
        if (plan.IsModel && plan.Hyperparameters.Any())
        {
            writer.Section("Hyperparameters");
            writer.Line();
            WriteRecord(writer, plan);
            writer.Line();
        }
        foreach (var number in plan.Analysis.Numbers)
        {
            var member = number.Member;
            HoverWriter.Write(writer, member, HoverWriter.Paragraph(About(number)));
            string accessors = number.Attribute is AxisAttribute axis && member.Type == "int" ? member.Accessors.Replace("get => field;", $"get => {Literal.Of(axis.Min)};") : member.Accessors;
            writer.Line($"{member.Modifiers}partial {member.Type} {Names.Member(member.Name)} {{ {accessors} }}");
            writer.Line();
        }
    }

    private static object[] Choices(Number number) => number.Attribute is ChoiceAttribute { Values: { Length: > 0 } values } ? values : number.Member.Enum is { } all ? [.. all.Names.Select(name => (object)new EnumValue(all.Type, name, 0))] : [];

    private static void WriteRecord(CodeWriter writer, Plan plan)
    {
        writer.Line($"/// <summary>The free choices of <see cref=\"{plan.Declaration.Name}\"/>, checked when a model is made of them.</summary>");
        using (writer.Block($"public sealed record Hyperparameters"))
        {
            foreach (var number in plan.Hyperparameters.Where(number => number.Member.Enum is not { IsVisible: false }))
            {
                HoverWriter.Write(writer, number.Member, HoverWriter.Paragraph(About(number)));
                string standard = !IsRight(plan, number) ? " = default!;" : NumberReading.Standard(number) is { } value ? " = " + Literal.Of(value) + ";" : "";
                writer.Line($"public {number.Member.Type} {Names.Member(number.Name)} {{ get; init; }}{standard}");
                writer.Line();
            }
            writer.Line($"/// <summary>Throws where a value lies outside its range.</summary>");
            using (writer.Block($"public void Validate()"))
                foreach (var number in plan.Hyperparameters.Where(number => IsRight(plan, number)))
                    WriteCheck(writer, number);
        }
    }

    // What is said to be of the wrong type cannot be written as a value of it.
    private static bool IsRight(Plan plan, Number number) => !plan.Analysis.Problems.Any(problem => problem.Place.Member == number.Name && problem.Rule.Severity == Severity.Error);

    /// <summary>The line that refuses a value outside the range.</summary>
    public static void WriteCheck(CodeWriter writer, Number number)
    {
        string name = Names.Member(number.Name);
        switch (number.Attribute)
        {
            case RangeAttribute range when number.Member.Type == "int":
                writer.Line($"Checked.Range({name}, {(int)range.Min}, {(int)range.Max}, step: {range.Step as int? ?? 1}, nameof({name}));");
                break;
            case RangeAttribute range:
                writer.Line($"Checked.Range({name}, {Literal.Real(range.Min)}, {Literal.Real(range.Max)}, {(NumberReading.Step(range) is { } grid ? $"step: {Literal.Real(grid)}, " : "")}nameof({name}));");
                break;
            case ChoiceAttribute when Choices(number) is { Length: > 0 } choices:
                writer.Line($"Checked.OneOf({name}, nameof({name}), {string.Join(", ", choices.Select(Literal.Of))});");
                break;
        }
    }

    private static string About(Number number) => number.Attribute switch
    {
        RangeAttribute { IsReal: false } range when range.Step is int step && step > 1 => $"{(int)range.Min} to {(int)range.Max} in steps of {step}{Scale(range)}{Default(number)}.",
        RangeAttribute range => $"{Literal.Real(range.Min)} to {Literal.Real(range.Max)}{(NumberReading.Step(range) is { } grid && number.Member.Type == "double" ? $" in steps of {Literal.Real(grid)}" : "")}{Scale(range)}{Default(number)}.",
        ChoiceAttribute when Choices(number) is { Length: > 0 } choices => "One of " + string.Join(", ", choices.Select(Text)) + Default(number) + ".",
        ChoiceAttribute => $"True or false{Default(number)}.",
        ArgumentAttribute { Default: { } standard } => $"Given by each use; {Text(standard)} if not.",
        ArgumentAttribute => "Given by each use.",
        AxisAttribute { Max: > 0 } axis => $"Free until data comes: {axis.Min} to {axis.Max}; the smallest while a model is built.",
        AxisAttribute axis => $"Free until data comes: at least {axis.Min}; that while a model is built.",
        _ => number.Name,
    };

    private static string Default(Number number) => NumberReading.Standard(number) is { } standard ? $"; {Text(standard)} by default" : "";

    private static string Scale(RangeAttribute range) => range.Log ? ", logarithmic" : "";

    private static string Text(object value) => value is EnumValue @enum ? @enum.Name : Literal.Of(value);
}
