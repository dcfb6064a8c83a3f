using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelDsl.Generators.Reading;

namespace ModelDsl.Generators.Analyzers;

/// <summary>
/// C# says of a field that only attributes name that its value is never used (CS0414). In a model, block or hand-written module it is: it is a size. So that is not shown.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedFields : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Named = new("MDLS0001", "CS0414", "A word of the model names this field.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Named];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
            if (diagnostic.Location.SourceTree is { } tree && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator
                && context.GetSemanticModel(tree).GetDeclaredSymbol(declarator, context.CancellationToken) is IFieldSymbol { ContainingType: { } type } field
                && DeclarationReader.KindOf(type) is not null && IsNamed(type, field.Name, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(Named, diagnostic));
    }

    private static bool IsNamed(INamedTypeSymbol type, string field, System.Threading.CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .SelectMany(part => part.GetSyntax(cancellation).DescendantNodes().OfType<AttributeArgumentSyntax>())
        .SelectMany(argument => argument.DescendantNodes())
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == field || node is LiteralExpressionSyntax literal && literal.Token.Value as string == field);
}
