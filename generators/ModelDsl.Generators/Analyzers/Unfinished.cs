using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;

namespace ModelDsl.Generators.Analyzers;

/// <summary>
/// Someone is still typing: C# itself cannot read a member, and says so. On it and below it nothing else is said, nor of the class as a whole, since what is missing there is no mistake of the model's.
/// </summary>
internal sealed class Unfinished
{
    private readonly List<(TypeDeclarationSyntax Part, int From)> _places = [];

    private Unfinished(INamedTypeSymbol type, HashSet<INamedTypeSymbol> seen, CancellationToken cancellation)
    {
        foreach (var part in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>())
            if (From(part) is { } from)
                _places.Add((part, from));
        // What others read wherever it stands: the class itself, its methods and its derived numbers.
        if (type.GetAttributes().Any(Broken) || (type.BaseType is { } @base && HasError(@base)) || type.GetMembers().OfType<IMethodSymbol>().Any(IsBrokenMethod))
            Add(type, isWhole: true);
        var names = new HashSet<string>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            if (property.PartialDefinitionPart is null && (!names.Add(property.Name) || (HasError(property.Type) && !DeclarationReader.HasMissingType(property)) || property.GetAttributes().Any(Broken)))
                Add(property, isWhole: !property.IsPartialDefinition);

        bool Broken(AttributeData attribute) => IsBroken(attribute, seen, cancellation);

        bool IsBrokenMethod(IMethodSymbol method) => !method.IsImplicitlyDeclared && method.AssociatedSymbol is null
            && (HasError(method.ReturnType) || method.Parameters.Any(parameter => HasError(parameter.Type)) || method.GetReturnTypeAttributes().Any(Broken));

        void Add(ISymbol symbol, bool isWhole)
        {
            if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax && syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } part)
                _places.Add((part, isWhole ? part.SpanStart : syntax.SpanStart));
        }
    }

    public static Unfinished Of(INamedTypeSymbol type, CancellationToken cancellation) => new(type, [type], cancellation);

    /// <summary>Whether a problem there may come of what is not finished.</summary>
    public bool Hides(string rule, Location location)
    {
        if (_places.Count == 0)
            return false;
        if (rule == Rules.Unused.Id || rule == Rules.UnusedStage.Id || rule == Rules.Renamed.Id || rule == Rules.KeysNotRecorded.Id || _places.Any(place => place.Part != _places[0].Part))
            return true;
        var part = _places[0].Part;
        int from = _places.Min(place => place.From), start = location.SourceSpan.Start;
        return location.SourceTree != part.SyntaxTree || start <= part.OpenBraceToken.SpanStart || start >= from;
    }

    // The first member with an error of syntax; behind all of them: a brace is missing.
    private static int? From(TypeDeclarationSyntax part)
    {
        if (FirstError(part) is not { } error)
            return null;
        if (error <= part.OpenBraceToken.SpanStart)
            return part.SpanStart;
        return part.Members.FirstOrDefault(member => FirstError(member) is not null)?.SpanStart ?? error;
    }

    private static int? FirstError(SyntaxNode node) => !node.ContainsDiagnostics ? null
        : node.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => (int?)diagnostic.Location.SourceSpan.Start).Min();

    // A word or a value that there is not, or a block that is itself not finished.
    private static bool IsBroken(AttributeData attribute, HashSet<INamedTypeSymbol> seen, CancellationToken cancellation) =>
        attribute.AttributeClass is not { TypeKind: not TypeKind.Error } word || attribute.AttributeConstructor is null
        || attribute.ConstructorArguments.Any(IsError) || attribute.NamedArguments.Any(option => IsError(option.Value))
        || word.TypeArguments.Any(type => HasError(type) || (type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } named && seen.Add(named) && new Unfinished(named, seen, cancellation)._places.Count > 0));

    private static bool HasError(ITypeSymbol type) => type.TypeKind == TypeKind.Error || (type is INamedTypeSymbol named && named.TypeArguments.Any(HasError));

    private static bool IsError(TypedConstant constant) => constant.Kind == TypedConstantKind.Error || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(IsError));
}
