using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Reading;

/// <summary>What tuples have, and the records, classes and structs of the project: parts by their names, <c>Width</c>, or of a part of a part both with a dot between, <c>Stem.Width</c>.</summary>
internal static class WholeTypes
{
    /// <summary>Whether a type is a tuple or a record, class or struct of the project.</summary>
    public static bool IsWhole(ITypeSymbol type) => type is INamedTypeSymbol { IsTupleType: true } or INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>What its parts are called.</summary>
    public static IEnumerable<string> Fields(ITypeSymbol type) => type is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } ? Names(elements).Concat(elements.Select((_, i) => Item(i))).Distinct()
        : type.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic && !property.IsIndexer).Select(property => property.Name);

    /// <summary>What a part of a tuple is called where it has no other name; a record is deconstructed in the order of its parameters.</summary>
    public static string Item(int i) => "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Of what type a part is; null where it has none of this name that it was given.</summary>
    public static ITypeSymbol? TypeOf(ITypeSymbol type, string field) => type switch
    {
        _ when Split(field) is var (first, rest) => TypeOf(type, first) is { } inner ? TypeOf(inner, rest) : null,
        INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } => Position(Names(elements), field) is >= 0 and var at ? elements[at].Type : null,
        INamedTypeSymbol record when Positions(record)?.Parameters is { } parameters && Position(Names(parameters), field) is >= 0 and var at => parameters[at].Type,
        INamedTypeSymbol record => Set(record, field)?.Type,
        _ => null,
    };

    /// <summary>What one that is written out has there, <c>(64, 3)</c> or <c>new(64, 3)</c> or <c>new() { Width = 64 }</c>; null where it does not say.</summary>
    public static ExpressionSyntax? Given(ExpressionSyntax item, ITypeSymbol type, string field)
    {
        if (Split(field) is var (first, rest))
            return Given(item, type, first) is { } outer && TypeOf(type, first) is { } inner ? Given(outer, inner, rest) : null;
        switch (type)
        {
            case INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } when item is TupleExpressionSyntax { Arguments: var given } && given.Count == elements.Length:
                return Position(Names(elements), field) is >= 0 and var at ? given[at].Expression : null;
            case INamedTypeSymbol record when item is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var given } creation && Positions(record) is { } positions:
                var parameters = positions.Parameters;
                int position = Position(Names(parameters), field);
                if (Assigned(creation, position < 0 ? field : parameters[position].Name) is { } changed)
                    return changed;
                if (position < 0)
                    return Set(record, field) is { } other ? Unset(other) : null;
                if (given.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameters[position].Name) is { } named)
                    return named.Expression;
                return position < given.Count && given[position].NameColon is null ? given[position].Expression : (parameters[position].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Default?.Value;
            case INamedTypeSymbol record when item is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer.RawKind: (int)SyntaxKind.ObjectInitializerExpression } creation && Positions(record) is null && Set(record, field) is { } property:
                return Assigned(creation, field) ?? Unset(property);
            default:
                return null;
        }
    }

    /// <summary>What a part is called that is asked for by its place.</summary>
    public static string NameOf(INamedTypeSymbol record, string field) => Positions(record)?.Parameters is { } parameters && Position(Names(parameters), field) is >= 0 and var at ? parameters[at].Name : field;

    // new(64) { Depth = 3 }
    private static ExpressionSyntax? Assigned(BaseObjectCreationExpressionSyntax creation, string field) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == field)?.Right;

    private static ExpressionSyntax? Unset(IPropertySymbol property) =>
        (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value ?? (property.Type.IsValueType ? BodyReader.Number(0) : null);

    private static string[] Names(IEnumerable<ISymbol> parts) => [.. parts.Select(part => part.Name)];

    /// <summary>The first name and what stands behind its dot; null where there is none.</summary>
    public static (string First, string Behind)? Split(string field) => field.IndexOf('.') is >= 0 and var dot ? (field.Substring(0, dot), field.Substring(dot + 1)) : null;

    /// <summary>At which place of a tuple or constructor a part stands, by its name or that of the place; -1: it has none.</summary>
    public static int Position(IReadOnlyList<string> names, string field)
    {
        for (int i = 0; i < names.Count; i++)
            if (names[i] == field)
                return i;
        for (int i = 0; i < names.Count; i++)
            if (Item(i) == field)
                return i;
        return -1;
    }

    // What its parameters in brackets are: each is a property of the same name that nothing else gives a value.
    private static IMethodSymbol? Positions(INamedTypeSymbol record) => !record.IsRecord ? null : record.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax { ParameterList: not null } written
        && !written.Members.OfType<PropertyDeclarationSyntax>().Any(property => constructor.Parameters.Any(parameter => parameter.Name == property.Identifier.ValueText)));

    // int Width { get; init; }, that nothing but its creation sets.
    private static IPropertySymbol? Set(INamedTypeSymbol type, string field) => type.GetMembers(field) is [IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: true } property]
        && type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared || constructor.Equals(Positions(type), SymbolEqualityComparer.Default)) && property.DeclaringSyntaxReferences is [var one] && one.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) ? property : null;
}
