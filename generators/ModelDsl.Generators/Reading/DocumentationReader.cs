using System;
using System.Linq;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Generators.Writing;

namespace ModelDsl.Generators.Reading;

/// <summary>A documentation comment as well-formed XML, for the other part of its property: there it is seen, and there are none of the usings that it was written with.</summary>
internal static class DocumentationReader
{
    public static string Read(IPropertySymbol property, CancellationToken cancellation)
    {
        if (property.PartialImplementationPart is not null || !HasComment(property, cancellation))
            return "";                                                 // only the generator asks, when there is no other part yet
        string read = property.GetDocumentationCommentXml(cancellationToken: cancellation) ?? "";
        if (read.Length == 0)
            return "";
        try
        {
            return Clean(XElement.Parse(Unindented(read), LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            return Raw(property, cancellation);                        // the compiler says what is wrong with it
        }
    }

    // Asking the compiler costs, and most have none.
    private static bool HasComment(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is { HasStructuredTrivia: true } syntax && syntax.GetLeadingTrivia().Any(trivia => trivia.HasStructure);

    // The compiler writes it with references resolved, and each line indented.
    private static string Unindented(string read) => string.Join("\n", read.Split('\n').Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line.Substring(4) : line));

    // What a property cannot have would be a warning in generated code, and so would a file that is not found from there.
    private static string Clean(XElement member)
    {
        foreach (var element in member.Descendants().Where(element => element.Name.LocalName is "param" or "typeparam" or "returns" or "include").ToArray())
            element.Remove();
        foreach (var reference in member.Descendants().Where(element => element.Name.LocalName is "paramref" or "typeparamref").ToArray())
            reference.ReplaceWith(new XElement("c", (string?)reference.Attribute("name") ?? ""));
        if (!member.HasElements && member.Value.Trim().Length > 0)
            return HoverWriter.Text([new XElement("summary", member.Value.Trim())]);
        return HoverWriter.Text(member.Nodes().Where(node => node is not XComment)).Trim();
    }

    private static string Raw(IPropertySymbol property, CancellationToken cancellation)
    {
        foreach (var trivia in property.DeclaringSyntaxReferences[0].GetSyntax(cancellation).GetLeadingTrivia())
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            {
                var lines = trivia.ToFullString().Replace("<summary>", "").Replace("</summary>", "").Split('\n').Select(line => line.Trim().Trim('/', '*').Trim());
                return HoverWriter.Text([new XElement("summary", HoverWriter.Valid(string.Join("\n", lines.Where(line => line.Length > 0))))]);
            }
        return "";
    }
}
