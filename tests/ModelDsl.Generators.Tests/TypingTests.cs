using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// Sources in the middle of being typed: a token is missing, a member stands twice, a type is not there. Nothing throws, and of what only C# can complain nobody else does: all texts were right before.
/// Cutting them after every token is <see cref="HostileTests.Cut_after_every_token"/>.
/// </summary>
public class TypingTests
{
    // So many tokens, members and types of each file, always the same ones.
    private const int Most = 18;

    public static TheoryData<string> Files => ["DigitsNet", "DiabetesNet", "TwoInputsTwoHeads", "HandWritten", "InvertedResidual", "DenseNet", "Blocks"];

    [Theory, MemberData(nameof(Files))]
    public void A_token_is_missing(string file)
    {
        string text = Repository.Models[file];
        var tokens = Root(text).DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        Check(text, tokens.Select(token => new TextChange(token.Span, "")), result => result.Compilation.SyntaxTrees.First().GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_member_stands_twice(string file)
    {
        string text = Repository.Models[file];
        Check(text, Root(text).DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member.Parent is TypeDeclarationSyntax).Select(member => new TextChange(new TextSpan(member.FullSpan.End, 0), member.ToFullString())), _ => true);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_type_is_not_there(string file)
    {
        string text = Repository.Models[file];
        var types = Root(text).DescendantNodes().OfType<TypeSyntax>().Where(type => type is not (NameSyntax { Parent: QualifiedNameSyntax or UsingDirectiveSyntax or NamespaceDeclarationSyntax or FileScopedNamespaceDeclarationSyntax } or OmittedTypeArgumentSyntax)
            && type.Parent is PropertyDeclarationSyntax or AttributeSyntax or TypeArgumentListSyntax or ParameterSyntax or MethodDeclarationSyntax or SimpleBaseTypeSyntax);
        Check(text, types.Select(type => new TextChange(type.Span, "Nowhere")), _ => true);
    }

    private static void Check(string text, IEnumerable<TextChange> all, Func<Compiler.Result, bool> isMistakeOfCSharp)
    {
        var changes = all.ToArray();
        new Random(20261124).Shuffle(changes);
        var failures = new List<string>();
        int tried = 0;
        foreach (var change in changes.Take(Most))
        {
            var result = Compiler.Run(SourceText.From(text).WithChanges(change).ToString());          // nothing throws
            tried++;
            string what = $"line {text[..change.Span.Start].Count(c => c == '\n') + 1}: '{text.Substring(change.Span.Start, change.Span.Length)}' -> '{change.NewText}'";
            if (result.Generated.GeneratedSources.Any(source => source.SourceText.ToString().StartsWith("#error", StringComparison.Ordinal)))
                failures.Add($"{what}: could not be written");
            if (isMistakeOfCSharp(result) && result.Compile.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                failures.AddRange(result.Reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => $"{what}: {diagnostic}"));
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(tried > 5, $"{tried} changes were tried");
    }

    private static SyntaxNode Root(string text) => CSharpSyntaxTree.ParseText(text, Compiler.Options).GetRoot();
}
