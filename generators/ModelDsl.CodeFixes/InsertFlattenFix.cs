using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language;

namespace ModelDsl.CodeFixes;

/// <summary>Puts <c>Flatten</c> in front of the layer that cannot take the value as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InsertFlattenFix : CodeFixProvider
{
    private const string Title = "Put Flatten in front of it";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.LinearOnImage.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Fixed(context.Document, root, list, attribute)), equivalenceKey: Title), diagnostic);
    }

    private static Document Fixed(Document document, SyntaxNode root, AttributeListSyntax list, AttributeSyntax attribute)
    {
        var flatten = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Flatten")).WithTriviaFrom(attribute);
        var attributes = list.Attributes.Insert(list.Attributes.IndexOf(attribute), flatten);
        attributes = SyntaxFactory.SeparatedList(attributes, System.Linq.Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), attributes.Count - 1));
        return document.WithSyntaxRoot(root.ReplaceNode(list, list.WithAttributes(attributes)));
    }
}
