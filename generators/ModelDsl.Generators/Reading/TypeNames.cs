using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Reading;

/// <summary>Types of the project by their names, as the C# of a class writes them: simple, nested, behind a namespace or an alias. Of other projects only enums that a member of the class has.</summary>
internal static class TypeNames
{
    /// <summary>The type that stands in front of a member, <c>Plans.Small</c> in <c>Plans.Small.Width</c>; null where a member of the class is meant, or none is found.</summary>
    public static INamedTypeSymbol? Find(ExpressionSyntax written, INamedTypeSymbol owner)
    {
        if (written is IdentifierNameSyntax { Identifier.ValueText: var simple } && !owner.GetMembers(simple).All(member => member is INamedTypeSymbol || IsNamedLikeItsType(member)))
            return null;
        return Container(written, owner) as INamedTypeSymbol ?? (written is IdentifierNameSyntax or MemberAccessExpressionSyntax ? FindEnum(KnownNames.Simple(written), owner) : null);
    }

    /// <summary>The same of a type by itself, as in a cast.</summary>
    public static INamedTypeSymbol? Find(NameSyntax written, INamedTypeSymbol owner) => Container(Expression(written), owner) as INamedTypeSymbol ?? FindEnum(KnownNames.Simple(written), owner);

    /// <summary>A name with dots as C# has it in expressions.</summary>
    public static ExpressionSyntax Expression(NameSyntax name) => name is QualifiedNameSyntax { Left: var left, Right: var right } ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Expression(left), right) : name;

    /// <summary>The names behind <c>using static</c> where a class is written.</summary>
    public static IEnumerable<NameSyntax> StaticUsings(INamedTypeSymbol owner) => Usings(owner).Where(known => !known.StaticKeyword.IsKind(SyntaxKind.None)).Select(known => known.NamespaceOrType).OfType<NameSyntax>();

    /// <summary>What an alias stands for where a class is written.</summary>
    public static NameSyntax? Alias(string name, INamedTypeSymbol owner) => Usings(owner).FirstOrDefault(known => known.Alias?.Name.Identifier.ValueText == name)?.NamespaceOrType as NameSyntax;

    /// <summary>A type of this name beside the class: within it and what is around it, in its namespace and those above, or in one that it uses.</summary>
    public static INamedTypeSymbol? Beside(string name, INamedTypeSymbol owner) =>
        Around(owner).Select(part => part.GetTypeMembers(name).FirstOrDefault()).Concat(Spaces(owner).Select(space => Member(space, name) as INamedTypeSymbol)).FirstOrDefault(type => type is not null);

    /// <summary>The class whose member a name by itself means: this one, one around it, or one that a <c>using static</c> brings.</summary>
    public static INamedTypeSymbol? Holder(string name, INamedTypeSymbol owner) => Around(owner).Concat(StaticUsings(owner).Select(type => Find(type, owner)).OfType<INamedTypeSymbol>()).FirstOrDefault(type => !type.GetMembers(name).IsEmpty);

    /// <summary>The extension methods of the project that are in sight.</summary>
    public static IEnumerable<IMethodSymbol> Extensions(string name, INamedTypeSymbol owner) =>
        Spaces(owner).SelectMany(space => space.GetTypeMembers()).Where(type => type.MightContainExtensionMethods && type.DeclaringSyntaxReferences.Length > 0).SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod);

    // A class, and those that it is nested in.
    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol owner)
    {
        for (var part = owner; part is not null; part = part.ContainingType)
            yield return part;
    }

    // The namespace of a class, those above, and those that it uses.
    private static IEnumerable<INamespaceSymbol> Spaces(INamedTypeSymbol owner)
    {
        for (var space = owner.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            yield return space;
        foreach (var known in Usings(owner))
            if (known is { Alias: null, NamespaceOrType: NameSyntax used } && known.StaticKeyword.IsKind(SyntaxKind.None) && Space(Expression(used), owner) is { } space)
                yield return space;
    }

    // An alias knows no other alias.
    private static INamespaceOrTypeSymbol? Container(ExpressionSyntax written, INamedTypeSymbol owner, bool ofAlias = false) => written switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => Beside(name, owner) ?? (!ofAlias && Alias(name, owner) is { } meant ? Container(Expression(meant), owner, ofAlias: true) : null) ?? Space(written, owner),
        AliasQualifiedNameSyntax { Alias.Identifier.RawKind: (int)SyntaxKind.GlobalKeyword, Name.Identifier.ValueText: var name } => Member(Global(owner), name),
        MemberAccessExpressionSyntax { Expression: var left, Name: IdentifierNameSyntax { Identifier.ValueText: var name } } => Container(left, owner, ofAlias) is { } outer ? Member(outer, name) : null,
        _ => null,
    };

    // A namespace: within that of the class, or one around it.
    private static INamespaceSymbol? Space(ExpressionSyntax written, INamedTypeSymbol owner)
    {
        switch (written)
        {
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                for (var space = owner.ContainingNamespace; space is not null; space = space.ContainingNamespace)
                    if (Inner(space, name) is { } found)
                        return found;
                return null;
            case AliasQualifiedNameSyntax { Alias.Identifier.RawKind: (int)SyntaxKind.GlobalKeyword, Name.Identifier.ValueText: var name }:
                return Inner(Global(owner), name);
            case MemberAccessExpressionSyntax { Expression: var left, Name.Identifier.ValueText: var name }:
                return Space(left, owner) is { } outer ? Inner(outer, name) : null;
            default:
                return null;
        }
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol space, string name) => space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name);

    private static INamespaceOrTypeSymbol? Member(INamespaceOrTypeSymbol outer, string name) =>
        outer.GetTypeMembers(name).FirstOrDefault(type => type.DeclaringSyntaxReferences.Length > 0) ?? (INamespaceOrTypeSymbol?)(outer is INamespaceSymbol space ? Inner(space, name) : null);

    private static INamespaceSymbol Global(INamedTypeSymbol owner)
    {
        var space = owner.ContainingNamespace;
        while (!space.IsGlobalNamespace)
            space = space.ContainingNamespace;
        return space;
    }

    // An enum may stand anywhere, also in another assembly: a hyperparameter or constant of it says where.
    private static INamedTypeSymbol? FindEnum(string name, INamedTypeSymbol owner) =>
        owner.GetMembers().Select(member => member switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null }).OfType<INamedTypeSymbol>().FirstOrDefault(type => type.TypeKind == TypeKind.Enum && type.Name == name);

    private static bool IsNamedLikeItsType(ISymbol member) => member is IPropertySymbol { Type.Name: var own } && own == member.Name;

    private static IEnumerable<UsingDirectiveSyntax> Usings(INamedTypeSymbol owner) =>
        owner.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().Ancestors()).SelectMany(outer => outer switch { CompilationUnitSyntax unit => unit.Usings, BaseNamespaceDeclarationSyntax space => space.Usings, _ => default });
}
