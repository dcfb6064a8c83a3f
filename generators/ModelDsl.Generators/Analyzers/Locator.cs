using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Generators.Reading;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>Finds where a problem is in the source text: behind the cache boundary there are no positions.</summary>
internal static class Locator
{
    public static Location Find(Place place, INamedTypeSymbol type, CancellationToken cancellation) =>
        Exact(place, type, cancellation) ?? Exact(place with { Argument = null }, type, cancellation) ?? Name(Owner(place, type) ?? type, cancellation);

    /// <summary>The very place; null if the source text has no such thing.</summary>
    public static Location? Exact(Place place, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (Owner(place, type) is not { } owner)
            return null;
        if (place.Word < 0)
            return place.Argument is Repair.Type ? (owner.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as PropertyDeclarationSyntax)?.Type.GetLocation() : Name(owner, cancellation);
        var words = WordReader.Words(Attributes(owner));
        if (place.Word >= words.Count || words[place.Word].Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
            return null;
        return place.Argument is { } argument ? Argument(syntax, words[place.Word].Attribute, argument) : syntax.GetLocation();
    }

    private static ISymbol? Owner(Place place, INamedTypeSymbol type) =>
        place.Member.Length == 0 ? type : type.GetMembers(place.Member).Where(member => member is IPropertySymbol or IMethodSymbol or IFieldSymbol).OrderByDescending(member => Attributes(member).Length).FirstOrDefault();

    // Of a method those of what it gives.
    private static ImmutableArray<AttributeData> Attributes(ISymbol member) => member is IMethodSymbol method ? method.GetReturnTypeAttributes() : member.GetAttributes();

    private static Location Name(ISymbol owner, CancellationToken cancellation) => owner is INamedTypeSymbol named ? Obstacle.Name(named, cancellation) : owner.Locations.FirstOrDefault() ?? Location.None;

    private static Location? Argument(AttributeSyntax syntax, AttributeData data, string name)
    {
        int bracket = name.IndexOf('[');
        if (bracket > 0)
            return Item(syntax, data, name.Substring(0, bracket), int.Parse(name.Substring(bracket + 1, name.Length - bracket - 2), System.Globalization.CultureInfo.InvariantCulture));
        if (name == "T")
            return syntax.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments.FirstOrDefault()?.GetLocation();
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        foreach (var argument in arguments)
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
                return argument.Expression.GetLocation();
        foreach (var argument in arguments)
            if (argument.NameColon?.Name.Identifier.ValueText == name)
                return argument.Expression.GetLocation();
        int index = IndexOf(data.AttributeConstructor?.Parameters ?? [], name);
        var positional = arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ToArray();
        return index >= 0 && index < positional.Length ? positional[index].Expression.GetLocation() : null;
    }

    // "stages[1]": the second of a list, whether it is written as further arguments or as an array.
    private static Location? Item(AttributeSyntax syntax, AttributeData data, string name, int item)
    {
        var first = Argument(syntax, data, name);
        if (first is null || first.SourceTree!.GetRoot().FindNode(first.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression)
            return first;
        SyntaxNode[]? items = expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            CollectionExpressionSyntax collection => [.. collection.Elements],
            _ => null,
        };
        if (items is null)
        {
            var arguments = syntax.ArgumentList!.Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression).ToList();
            int at = arguments.IndexOf(expression);
            return at >= 0 && at + item < arguments.Count ? arguments[at + item].GetLocation() : first;
        }
        return item < items.Length ? items[item].GetLocation() : first;
    }

    private static int IndexOf(ImmutableArray<IParameterSymbol> parameters, string name)
    {
        for (int i = 0; i < parameters.Length; i++)
            if (parameters[i].Name == name)
                return i;
        return -1;
    }
}
