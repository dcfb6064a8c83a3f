using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.CodeFixes;
using ModelDsl.Generators.Analyzers;

namespace ModelDsl.Generators.Tests;

/// <summary>The light bulb does the same however a text is laid out, and leaves it in order.</summary>
public class FixedLayoutTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string file in Directory.GetFiles(Path.Combine(Repository.Tests, "Rules"), "*.fixed.cs").Order(StringComparer.Ordinal))
                foreach (string layout in new[] { "one list", "a list for each", "a line for each", "a block", "comments", "the member's line" })
                    cases.Add(Path.GetFileName(file).Replace(".fixed.cs", "", StringComparison.Ordinal), layout);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Does_the_same_in_any_layout(string name, string layout)
    {
        string? record = RuleCase.Read(name).Record;
        string source = LaidOut(RuleCase.Read(name).Source, layout), wanted = Repository.Read("tests", "ModelDsl.Generators.Tests", "Rules", name + ".fixed.cs");
        var document = FixedTests.Document(source, record);
        // One mistake in all layouts; whatever is not the analyzer's is not asked here.
        var reported = Assert.Single(Compiler.Analyze((await document.Project.GetCompilationAsync())!, record));
        string actual = (await FixedTests.Apply(document, Assert.IsAssignableFrom<Microsoft.CodeAnalysis.CodeActions.CodeAction>(await FixedTests.Offered(document, reported)))).Source;
        Assert.Equal(Meaning(wanted), Meaning(actual));
        Assert.DoesNotMatch(@"[ \t]+\n|\n[ \t]*\n[ \t]*\n|\[ *\]\s*public|\( *\)\]|,\s*\]|\n[ \t]*,", actual);
        // A list or a member that goes takes its comments with it, of which there are two here.
        Assert.InRange(Regex.Count(actual, @"/\*"), Regex.Count(source, @"/\*") - 2, int.MaxValue);
        if (layout == "one list" && Repairs.Of(reported).FirstOrDefault().Edits?.All(edit => edit.Kind != Language.Graph.EditKind.Add) == true)
            Assert.Equal(WithoutRemarks(LaidOut(wanted, layout)), WithoutRemarks(actual));
    }

    private static string WithoutRemarks(string source) => Regex.Replace(source, "^// (message: |compiler: |light bulb: |ModelKeys.txt:).*\n", "", RegexOptions.Multiline).TrimEnd();

    // What is written, without how: every declaration with its attributes one after the other.
    private static string Meaning(string source) => string.Join("\n", Root(source).DescendantNodes().OfType<MemberDeclarationSyntax>().Select(member =>
        string.Join(" ; ", member.AttributeLists.SelectMany(list => list.Attributes).Select(Tokens)) + " : " + Tokens(member is TypeDeclarationSyntax type ? type.WithMembers([]).WithAttributeLists([]) : member.WithAttributeLists([]))));

    private static string Tokens(SyntaxNode node) => string.Join(" ", node.DescendantTokens().Select(token => token.Text));

    private static SyntaxNode Root(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Compiler.Options);
        Assert.Empty(tree.GetDiagnostics());
        return tree.GetRoot();
    }

    private static string LaidOut(string source, string layout)
    {
        foreach (var member in Root(source).DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member.AttributeLists.Count > 0 && member.AttributeLists.All(list => list.Target is null)).OrderByDescending(member => member.AttributeLists[0].SpanStart))
        {
            int start = member.AttributeLists[0].SpanStart, end = member.AttributeLists.Last().GetLastToken().GetNextToken().SpanStart;
            string indent = Regex.Match(source[..start], @"[ \t]*$").Value;
            string[] words = [.. member.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => attribute.ToString())];
            source = source[..start] + layout switch
            {
                "one list" => $"[{string.Join(", ", words)}]\n{indent}",
                "a list for each" => string.Concat(words.Select(word => $"[{word}]\n{indent}")),
                "a line for each" => $"[{string.Join($",\n{indent} ", words)}]\n{indent}",
                "a block" => $"[\n{indent}\t{string.Join($",\n{indent}\t", words)}\n{indent}]\n{indent}",
                "comments" => $"[/* first */ {string.Join(" /* between */, /* words */ ", words)} /* last */]\n{indent}",
                _ => $"[{string.Join(", ", words)}] ",
            } + source[end..];
        }
        return source;
    }
}
