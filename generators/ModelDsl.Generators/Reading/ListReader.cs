using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>Lists of constants that a class has, <c>static readonly int[] Widths = [64, 32, 16];</c>, and what a derived number takes of them: <c>Widths[i]</c>, <c>Plan[i].Width</c> of tuples and records, <c>Widths[i][j]</c>.</summary>
internal static class ListReader
{
    private const int Longest = 64;

    /// <summary>How many elements a list has, or characters a constant text; null where it is none of the class.</summary>
    public static int? Count(ExpressionSyntax name, INamedTypeSymbol owner) =>
        Find(name, owner)?.Items.Length ?? (ExpressionReader.Named(name, owner) is ({ } of, var text) && of.GetMembers(text) is [IFieldSymbol { ConstantValue: string constant }] ? constant.Length : null);

    /// <summary>What stands at an index, or a <paramref name="field"/> of it; null where the list holds more than constants.</summary>
    public static NumberExpression? Element(ElementAccessExpressionSyntax access, string? field, INamedTypeSymbol owner, int depth, System.Func<ExpressionSyntax, NumberExpression> part)
    {
        if (access.ArgumentList.Arguments is not [{ Expression: var at }])
            return null;
        string name = access.Expression.ToString();
        if (access.Expression is ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax)
            return field is null && Inline(access.Expression, owner, part) is { } inline ? Chosen(name, inline, at, part) : null;
        if (Find(access.Expression, owner) is { } list)
            return field == "Length" ? Chosen(name, [.. list.Items.Select(item => Items(item) is { } inner ? new NumberExpression.Integer(inner.Length) : null)], at, part)
                : field is null ? Chosen(name, Numbers(list.Items, list.Element, list.Of, depth), at, part)
                : TypeOf(list.Element, field) is { } type ? Chosen(name, Numbers([.. list.Items.Select(item => Field(item, list.Element, field))], type, list.Of, depth), at, part) : null;
        if (field is null && access.Expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var outer }] } row && Find(row.Expression, owner) is { Element: IArrayTypeSymbol { ElementType: var inner } } rows)
            return Chosen(row.Expression.ToString(), [.. rows.Items.Select(item => Items(item) is { } items ? Chosen(name, Numbers(items, inner, rows.Of, depth), at, part) : null)], outer, part);
        return null;
    }

    /// <summary><c>Widths.Sum()</c>, <c>Max</c>, <c>Min</c>, <c>First</c> and <c>Last</c> of Linq, also <c>Plan.Sum(row => row.Width)</c>; null where it is none of these, or the list holds more than numbers.</summary>
    public static NumberExpression? Whole(string function, ExpressionSyntax name, ExpressionSyntax? selector, INamedTypeSymbol owner, System.Func<ExpressionSyntax, NumberExpression> part)
    {
        if (function is not ("Sum" or "Max" or "Min" or "First" or "Last") || Find(name, owner)?.Items.Length is not { } count)
            return null;
        NumberExpression[] numbers = [.. Enumerable.Range(0, count).Select(i => part(Selected(At(name, i))))];
        return numbers.Any(number => number is NumberExpression.Other) ? null : function switch
        {
            "Sum" => numbers.Aggregate((sum, number) => new NumberExpression.Binary("+", sum, number)),
            "Max" or "Min" => numbers.Aggregate((most, number) => new NumberExpression.Extreme(function == "Max" ? "max" : "min", most, number)),
            _ => selector is not null ? null : function == "First" ? numbers[0] : numbers[count - 1],
        };

        ExpressionSyntax Selected(ExpressionSyntax element) => selector switch
        {
            null => element,
            SimpleLambdaExpressionSyntax { ExpressionBody: { } body, Parameter.Identifier.ValueText: var parameter } => body.ReplaceNodes(BodyReader.Mentions(body, mentioned => mentioned == parameter), (_, _) => element),
            _ => selector,                                             // which is no number
        };
    }

    /// <summary>A member of one tuple or record of constants: <c>Presets.Large.Width</c>.</summary>
    public static NumberExpression? Single(ExpressionSyntax name, string field, INamedTypeSymbol owner, int depth) =>
        Written(name, owner) is var (of, type, written) && TypeOf(type, field) is { } returned && Numbers([Field(written, type, field)], returned, of, depth) is [{ } number] ? number : null;

    /// <summary><c>Widths[2]</c>, of the list that is written so.</summary>
    public static ExpressionSyntax At(ExpressionSyntax list, int i) => SyntaxFactory.ElementAccessExpression(list, SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(BodyReader.Number(i)))));

    /// <summary>What a part of a tuple is called where it has no other name; a record is deconstructed in the order of its parameters.</summary>
    public static string Item(int i) => "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // new[] { 8, 16, 24 } where it is asked. Without its type it is of real numbers if one of them is.
    private static NumberExpression[]? Inline(ExpressionSyntax array, INamedTypeSymbol owner, System.Func<ExpressionSyntax, NumberExpression> part)
    {
        if (Items(array) is not { } items || items.Select(part).ToArray() is var numbers && numbers.Any(number => number is NumberExpression.Other))
            return null;
        SpecialType? type = array is ArrayCreationExpressionSyntax { Type.ElementType: var element } ? (element as PredefinedTypeSyntax)?.Keyword.ValueText switch { "int" => SpecialType.System_Int32, "double" => SpecialType.System_Double, "bool" => SpecialType.System_Boolean, _ => null }
            : items[0] is LiteralExpressionSyntax { Token.Value: bool } ? SpecialType.System_Boolean
            : numbers.Any(number => Inlining.IsReal(number, owner, null)) ? SpecialType.System_Double : SpecialType.System_Int32;
        return type is { } known ? [.. numbers.Select(number => As(number, known, owner))] : null;
    }

    // Counted from the end behind ^.
    private static NumberExpression? Chosen(string name, IReadOnlyList<NumberExpression?> list, ExpressionSyntax at, System.Func<ExpressionSyntax, NumberExpression> part)
    {
        if (list.Count == 0 || list.Contains(null))
            return null;
        if (at is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd)
            return part(fromEnd.Operand) is NumberExpression.Integer back && back.Value >= 1 && back.Value <= list.Count ? list[list.Count - (int)back.Value] : null;
        var index = part(at);
        if (index is NumberExpression.Integer known)
            return known.Value >= 0 && known.Value < list.Count ? list[(int)known.Value] : null;
        var chosen = list[list.Count - 1]!;
        for (int i = list.Count - 2; i >= 0; i--)
            chosen = new NumberExpression.Conditional(new NumberExpression.Binary("==", index, new NumberExpression.Integer(i)), list[i]!, chosen);
        var isWithin = new NumberExpression.Binary("&&", new NumberExpression.Binary(">=", index, new NumberExpression.Integer(0)), new NumberExpression.Binary("<", index, new NumberExpression.Integer(list.Count)));
        return new NumberExpression.Conditional(isWithin, chosen, new NumberExpression.Absent($"asks for an element that '{name}' does not have"));
    }

    private static (INamedTypeSymbol Of, ITypeSymbol Element, ExpressionSyntax[] Items)? Find(ExpressionSyntax name, INamedTypeSymbol owner) =>
        Written(name, owner) is var (of, type, written) && ElementOf(type) is { } element && Items(written) is { } items ? (of, element, items) : null;

    // What a member that nothing else can take the place of was set to.
    private static (INamedTypeSymbol Of, ITypeSymbol Type, ExpressionSyntax Value)? Written(ExpressionSyntax name, INamedTypeSymbol owner)
    {
        var (of, called) = ExpressionReader.Named(name, owner);
        return of?.GetMembers(called) is [var member] && (member.IsStatic || SymbolEqualityComparer.Default.Equals(of, owner)) && Inlining.TypeOf(member) is { } type && DeclarationReader.Written(member) is { } written ? (of, type, written) : null;
    }

    private static ExpressionSyntax[]? Items(ExpressionSyntax written)
    {
        ExpressionSyntax[]? items = written switch
        {
            CollectionExpressionSyntax collection => collection.Elements.All(element => element is ExpressionElementSyntax) ? [.. collection.Elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression)] : null,
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer, ArgumentList: null or { Arguments.Count: 0 } } => [.. initializer.Expressions],
            InitializerExpressionSyntax initializer => [.. initializer.Expressions],
            _ => null,
        };
        return items is { Length: > 0 and <= Longest } ? items : null;
    }

    private static NumberExpression?[] Numbers(ExpressionSyntax?[] items, ITypeSymbol type, INamedTypeSymbol of, int depth)
    {
        if (type.TypeKind != TypeKind.Enum && type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_Boolean))
            return [];
        return [.. items.Select(item => item is null ? null : ExpressionReader.Read(item, of, depth + 1) is var number && !number.All().All(piece => piece is NumberExpression.Integer or NumberExpression.Real or NumberExpression.Unary or NumberExpression.Binary) ? null : As(number, type.SpecialType, of))];
    }

    // A flag is a comparison, wherever it is written again.
    private static NumberExpression As(NumberExpression number, SpecialType type, INamedTypeSymbol of) =>
        type == SpecialType.System_Boolean ? new NumberExpression.Binary("==", number, new NumberExpression.Integer(1))
        : type == SpecialType.System_Double && !Inlining.IsReal(number, of, null) ? Inlining.AsReal(number) : number;

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Name: "ReadOnlySpan" or "IReadOnlyList" or "List" or "ImmutableArray", TypeArguments: [var element] } => element,
        _ => null,
    };

    // ---- (int Width, int Depth)[] Plan = [(64, 3), (128, 4)], or of a record --------------------------------------

    private static ITypeSymbol? TypeOf(ITypeSymbol element, string field) => element switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.FirstOrDefault(one => one.Name == field || one.CorrespondingTupleField?.Name == field)?.Type,
        INamedTypeSymbol { IsRecord: true } record => Positions(record)?.Parameters is { } parameters && Position(parameters, field) is >= 0 and var at ? parameters[at].Type : null,
        _ => null,
    };

    private static ExpressionSyntax? Field(ExpressionSyntax item, ITypeSymbol element, string field)
    {
        switch (element)
        {
            case INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } when item is TupleExpressionSyntax { Arguments: var given } && given.Count == elements.Length:
                for (int i = 0; i < elements.Length; i++)
                    if (elements[i].Name == field || elements[i].CorrespondingTupleField?.Name == field)
                        return given[i].Expression;
                return null;
            case INamedTypeSymbol { IsRecord: true } record when item is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: var given } && Positions(record) is { } positions:
                int at = Position(positions.Parameters, field);
                if (given.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == positions.Parameters[at].Name) is { } named)
                    return named.Expression;
                return at < given.Count && given[at].NameColon is null ? given[at].Expression : (positions.Parameters[at].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Default?.Value;
            default:
                return null;
        }
    }

    // -1: it has none.
    private static int Position(System.Collections.Immutable.ImmutableArray<IParameterSymbol> parameters, string field)
    {
        var names = parameters.Select(parameter => parameter.Name).ToList();
        return names.Contains(field) ? names.IndexOf(field) : Enumerable.Range(0, names.Count).Select(Item).ToList().IndexOf(field);
    }

    // What its parameters in brackets are: each is a property of the same name that nothing else gives a value.
    private static IMethodSymbol? Positions(INamedTypeSymbol record) => record.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax { ParameterList: not null } written
        && !written.Members.OfType<PropertyDeclarationSyntax>().Any(property => constructor.Parameters.Any(parameter => parameter.Name == property.Identifier.ValueText)));
}
