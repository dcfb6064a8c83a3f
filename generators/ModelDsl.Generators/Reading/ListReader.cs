using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>Lists of constants that a class has, <c>static readonly int[] Widths = [64, 32, 16];</c>, and what a derived number takes of them: <c>Widths[i]</c>.</summary>
internal static class ListReader
{
    private const int Longest = 64;

    /// <summary>The numbers of a list; null where it is none of the class, or holds more than constants.</summary>
    public static IReadOnlyList<NumberExpression>? Read(ExpressionSyntax name, INamedTypeSymbol owner, int depth)
    {
        var (of, called) = ExpressionReader.Named(name is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax own } ? own : name, owner);
        if (of?.GetMembers(called) is not [var member] || (!member.IsStatic && !SymbolEqualityComparer.Default.Equals(of, owner)) || Inlining.TypeOf(member) is not { } list || ElementOf(list) is not { } type || DeclarationReader.Written(member) is not { } written)
            return null;
        ExpressionSyntax[]? elements = written switch
        {
            CollectionExpressionSyntax collection => collection.Elements.All(element => element is ExpressionElementSyntax) ? [.. collection.Elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression)] : null,
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            InitializerExpressionSyntax initializer => [.. initializer.Expressions],
            _ => null,
        };
        if (elements is null || elements.Length is 0 or > Longest)
            return null;
        var numbers = elements.Select(element => ExpressionReader.Read(element, of, depth + 1)).ToArray();
        if (!numbers.All(number => number.All().All(piece => piece is NumberExpression.Integer or NumberExpression.Real or NumberExpression.Unary or NumberExpression.Binary)))
            return null;
        // A flag is a comparison, wherever it is written again.
        if (type.SpecialType == SpecialType.System_Boolean)
            return [.. numbers.Select(flag => new NumberExpression.Binary("==", flag, new NumberExpression.Integer(1)))];
        return type.SpecialType == SpecialType.System_Double ? [.. numbers.Select(number => Inlining.IsReal(number, of, null) ? number : Inlining.AsReal(number))] : numbers;
    }

    /// <summary>The element at an index, from the end behind <c>^</c>.</summary>
    public static NumberExpression? Element(string name, IReadOnlyList<NumberExpression> list, ExpressionSyntax at, System.Func<ExpressionSyntax, NumberExpression> part)
    {
        if (at is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd)
            return part(fromEnd.Operand) is NumberExpression.Integer back && back.Value >= 1 && back.Value <= list.Count ? list[list.Count - (int)back.Value] : null;
        var index = part(at);
        if (index is NumberExpression.Integer known)
            return known.Value >= 0 && known.Value < list.Count ? list[(int)known.Value] : null;
        var chosen = list[list.Count - 1];
        for (int i = list.Count - 2; i >= 0; i--)
            chosen = new NumberExpression.Conditional(new NumberExpression.Binary("==", index, new NumberExpression.Integer(i)), list[i], chosen);
        var isWithin = new NumberExpression.Binary("&&", new NumberExpression.Binary(">=", index, new NumberExpression.Integer(0)), new NumberExpression.Binary("<", index, new NumberExpression.Integer(list.Count)));
        return new NumberExpression.Conditional(isWithin, chosen, new NumberExpression.Absent($"asks for an element that '{name}' does not have"));
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Name: "ReadOnlySpan" or "IReadOnlyList" or "ImmutableArray", TypeArguments: [var element] } => element,
        _ => null,
    } is { } number && (number.TypeKind == TypeKind.Enum || number.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_Boolean) ? number : null;
}
