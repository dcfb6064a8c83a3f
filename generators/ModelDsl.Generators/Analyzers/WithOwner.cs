using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>
/// <c>[Use&lt;A&gt;, With(nameof(B.Stride), 2)]</c>: a constant is all that is left of the nameof in an attribute, so whose member it names is looked up in the syntax.
/// </summary>
internal static class WithOwner
{
    public static Problem? Check(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax named }] }
            || WordOf(attribute, model, cancellation) is not { Name: nameof(WithAttribute) }
            || Use(attribute, model, cancellation) is not { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } used] }
            || model.GetSymbolInfo(named.Expression, cancellation).Symbol is not INamedTypeSymbol owner
            || SymbolEqualityComparer.Default.Equals(owner, used)
            || used.GetMembers(named.Name.Identifier.ValueText).IsEmpty)
            return null;                                               // of a name that it does not have that is told
        var repair = Repair.Respell(new Place(""), named.Name.Identifier.ValueText, used.Name);
        return new Problem(Rules.WithWithoutUse, new Place(""), new[] { $"'With' names '{named.Name.Identifier.ValueText}' of '{owner.Name}', and the [Use] before it applies '{used.Name}': write nameof({used.Name}.{named.Name.Identifier.ValueText})" }.ToEquatable(), Repair: repair);
    }

    public static Location Place(AttributeSyntax attribute) => attribute.ArgumentList!.Arguments[0].Expression.GetLocation();

    // The nearest [Use] above it, with nothing but other [With] between.
    private static INamedTypeSymbol? Use(AttributeSyntax with, SemanticModel model, CancellationToken cancellation)
    {
        if (with.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return null;
        foreach (var before in member.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => attribute.SpanStart < with.SpanStart).Reverse())
            if (model.GetSymbolInfo(before, cancellation).Symbol is null)
                return null;                                           // it may be one, not finished yet
            else if (WordOf(before, model, cancellation) is { } word && word.Name != nameof(WithAttribute))
                return word.MetadataName == typeof(UseAttribute<>).Name ? word : null;
        return null;
    }

    private static INamedTypeSymbol? WordOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType is { } type && KnownNames.IsIn(type, KnownNames.Namespace) ? type : null;
}
