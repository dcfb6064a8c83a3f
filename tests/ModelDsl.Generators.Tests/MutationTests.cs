using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// Models with one thing changed or gone: whatever is wrong then is told by the analyzer (or by the compiler at the place of the change), never by an error inside generated code.
/// </summary>
public class MutationTests
{
    public static TheoryData<string> Files => ["DigitsNet", "TwoInputsTwoHeads", "HandWritten", "InvertedResidual", "DenseNet", "Shapes"];

    [Theory, MemberData(nameof(Files))]
    public void Nothing_is_wrong_inside_generated_code(string file)
    {
        string text = Repository.Models[file];
        var failures = new List<string>();
        int refused = 0;
        foreach (var change in Changes(text))
        {
            var changed = SourceText.From(text).WithChanges(change).ToString();
            var result = Compiler.Run(changed);
            refused += result.Reported.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? 1 : 0;
            bool isUsersError = result.Compile.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && IsUsers(diagnostic));
            var inside = result.Wrong.Where(diagnostic => !IsUsers(diagnostic)).Select(diagnostic => diagnostic.ToString()).ToArray();
            if (inside.Length > 0 && !isUsersError)
                failures.Add($"{text.Substring(change.Span.Start, change.Span.Length)} -> {change.NewText} (line {text[..change.Span.Start].Count(c => c == '\n') + 1}): {inside[0]}");
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(refused > 5, $"{refused} changes were refused");
    }

    private static bool IsUsers(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.StartsWith("File", StringComparison.Ordinal) ?? false;

    private static IEnumerable<TextChange> Changes(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Compiler.Options).GetRoot();
        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
        {
            var list = (AttributeListSyntax)attribute.Parent!;
            yield return list.Attributes.Count == 1 ? new TextChange(list.Span, "") : new TextChange(attribute.Span, "Identity");
            foreach (var number in attribute.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.Token.Value is int))
                foreach (string other in new[] { "0", "1000" })
                    yield return new TextChange(number.Span, other);
            foreach (var name in attribute.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == "nameof"))
                yield return new TextChange(name.Span, "\"Nothing\"");
        }
    }
}
