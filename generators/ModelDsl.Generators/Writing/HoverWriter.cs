using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>
/// What an editor shows where the mouse rests: the user's own words, and behind them what is inferred. Of the two parts of a property the compiler takes the generated one's documentation.
/// </summary>
internal static class HoverWriter
{
    // More stages of a block than this are not read in a tooltip.
    private const int MostStages = 12;

    /// <summary>The documentation of a member: of <paramref name="inferred"/> each element is a paragraph.</summary>
    public static void Write(CodeWriter writer, Member member, params XElement[] inferred)
    {
        var all = Parse(member.Documentation);
        var summary = all.Element("summary");
        if (summary is null)
        {
            summary = new XElement("summary", inferred[0].Name == "para" ? inferred[0].Nodes() : inferred[0]);
            all.AddFirst(summary, new XText("\n"));
            inferred = [.. inferred.Skip(1)];
        }
        foreach (var paragraph in inferred)
            summary.Add(new XText("\n"), paragraph);
        if (inferred.Length > 0)
            summary.Add(new XText("\n"));
        foreach (string line in Text(all.Nodes()).Split('\n'))
            if (line.Trim().Length > 0)
                writer.Line($"/// {line.TrimEnd()}");
    }

    public static XElement Paragraph(params object?[] content) => new("para", content);

    // What is read of a comment is well-formed.
    private static XElement Parse(string documentation) => XElement.Parse("<doc>" + documentation + "</doc>", LoadOptions.PreserveWhitespace);

    /// <summary>On one line each, whatever a reference to a character stands for: C# ends a comment at any of its ends of lines.</summary>
    public static string Text(IEnumerable<XNode> nodes) =>
        string.Concat(nodes.Select(node => node.ToString(SaveOptions.DisableFormatting))).Replace("\r", "").Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');

    /// <summary>Text without what XML cannot hold.</summary>
    public static string Valid(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    // ---- Stages -------------------------------------------------------------------------------------------------

    public static XElement[] About(Plan plan, Stage stage)
    {
        if (stage.Source is not null)
            return [Paragraph(stage.Output.IsUnknown ? NotKnown(stage) : Each(plan, stage, found => $"Input: {Sizes(found.Output.Shape, plan)}{(found.Output.Ids is { } ids ? $", ids below {ids}" : "")}"))];
        string operations = stage.Operations.Count == 0 ? "Unchanged" : string.Join(", ", stage.Operations.Select(ConstructorWriter.Operation));
        if (stage.Output.IsUnknown)
            return [Paragraph(operations, new XElement("br"), NotKnown(stage))];
        var shapes = Each(plan, stage, found => $"{Sizes(found.Input.Shape, plan)} \u2192 {Sizes(found.Output.Shape, plan)}{CostText.Of(found.Cost, plan.Defaults)}");
        return [Paragraph(operations, new XElement("br"), shapes), .. stage.Operations.Select(operation => Inside(operation, plan)).OfType<XElement>()];
    }

    // A longer formula nobody reads in a tooltip.
    private const int LongestSize = 100;

    private static string Sizes(Shape shape, Plan plan) =>
        shape.IsUnknown ? shape.ToString() : $"({string.Join(", ", shape.Sizes.Select(size => size.ToString() is { Length: > LongestSize } && size.Evaluate(plan.Defaults) is { } value ? $"{value.ToString(CultureInfo.InvariantCulture)} by default" : size.ToString()))})";

    // A block whose input may have several numbers of axes gives one shape for each.
    private static object Each(Plan plan, Stage stage, System.Func<Stage, string> write) =>
        plan.Analysis.Ranks.Count <= 1 ? write(stage) : Lines(plan.Analysis.Ranks.Select(analysis => write(analysis.Find(stage.Name)!)).Distinct());

    private static object[] Lines(IEnumerable<string> lines) => [.. lines.SelectMany((line, i) => i == 0 ? (object[])[line] : [new XElement("br"), line])];

    // What is known so far; after a mistake nothing is guessed.
    private static string NotKnown(Stage stage)
    {
        if (stage.Input.IsUnknown)
            return "Not known: what it reads has a mistake.";
        var wrong = stage.Operations.FirstOrDefault(operation => operation.Output.IsUnknown);
        var last = stage.Operations.TakeWhile(operation => operation != wrong).LastOrDefault();
        return $"{stage.Input.Shape} \u2192 {(last is null ? "" : last.Output.Shape + " \u2192 ")}not known: {(wrong is null ? "it has a mistake" : $"'{wrong.Word.Display}' has a mistake")}.";
    }

    // The stages of a block as they are in this place.
    private static XElement? Inside(Operation operation, Plan plan)
    {
        var stages = operation.First.Inner?.Stages.Where(stage => stage.Source is null && !stage.Output.IsUnknown).ToArray() ?? [];
        if (stages.Length == 0)
            return null;
        IEnumerable<string> lines = [Word.ShortName(operation.Word.TypeArgument ?? "") + (operation.Repeat is null ? ":" : ", the first time:")];
        lines = lines.Concat(stages.Take(MostStages).Select(stage => $"\u2022 {stage.Name}: {Sizes(stage.Input.Shape, plan)} \u2192 {Sizes(stage.Output.Shape, plan)}"));
        return Paragraph(Lines(stages.Length > MostStages ? lines.Append($"\u2022 and {stages.Length - MostStages} more") : lines));
    }
}
