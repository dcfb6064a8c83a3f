using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language;

namespace ModelDsl.CodeFixes;

/// <summary>Makes a class (with those around it) or a property partial, so that its other part can be written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialFix : CodeFixProvider
{
    private const string Title = "Make it partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.ClassNotPartial.Id, Rules.StageNotPartial.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root?.FindNode(diagnostic.Location.SourceSpan);
            if (node?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is PropertyDeclarationSyntax property)
                Register(context, diagnostic, root!.ReplaceNode(property, Partial(property)));
            // Generic, static or file-local classes cannot be helped by a keyword.
            else if (node?.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type && !type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(part => part.TypeParameterList is null && !part.Modifiers.Any(SyntaxKind.FileKeyword)))
                Register(context, diagnostic, root!.ReplaceNodes(type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword)), (_, part) => Partial(part)));
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root) =>
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root)), equivalenceKey: Title), diagnostic);

    private static SyntaxToken Keyword => SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Count > 0)
            return type.AddModifiers(Keyword);
        var keyword = type.Keyword;
        return type.WithKeyword(keyword.WithLeadingTrivia()).WithModifiers([Keyword.WithLeadingTrivia(keyword.LeadingTrivia)]);
    }

    // The generated part has the body; this one has "{ get; }".
    private static PropertyDeclarationSyntax Partial(PropertyDeclarationSyntax property)
    {
        var getter = SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(SyntaxFactory.Space));
        var accessors = SyntaxFactory.AccessorList(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space), [getter], SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        var changed = property.Modifiers.Any(SyntaxKind.PartialKeyword) ? property
            : property.Modifiers.Count > 0 ? property.AddModifiers(Keyword)
            : property.WithType(property.Type.WithLeadingTrivia()).WithModifiers([Keyword.WithLeadingTrivia(property.Type.GetLeadingTrivia())]);
        return changed.WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(default).WithAccessorList(accessors.WithTrailingTrivia(property.GetTrailingTrivia()));
    }
}
