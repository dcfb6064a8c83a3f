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
                : WholeTypes.TypeOf(list.Element, field) is { } type ? Chosen(name, Numbers([.. list.Items.Select(item => PartReader.Of(item, field, list.Element, list.Of))], type, list.Of, depth), at, part) : null;
        if (Table(access.Expression, owner) is { } table)
            return field == "Length" && ElementOf(table.Element) is not null ? ByKey(name, table, [.. table.Items.Select(item => Items(item.Value) is { } inner ? new NumberExpression.Integer(inner.Length) : null)], at, depth, part)
                : (field is null ? table.Element : WholeTypes.TypeOf(table.Element, field)) is { } kind ? ByKey(name, table, Numbers([.. table.Items.Select(item => field is null ? item.Value : PartReader.Of(item.Value, field, table.Element, table.Of))], kind, table.Of, depth), at, depth, part) : null;
        if (access.Expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } byKey && Table(byKey.Expression, owner) is { } lists && ElementOf(lists.Element) is { } one && (field is null ? one : WholeTypes.TypeOf(one, field)) is { } what)
            return ByKey(byKey.Expression.ToString(), lists, [.. lists.Items.Select(item => Items(item.Value) is { } inner && Numbers([.. inner.Select(each => field is null ? each : PartReader.Of(each, field, one, lists.Of))], what, lists.Of, depth) is { Length: > 0 } numbers && !numbers.Contains(null) ? Chosen(name, numbers, at, part) : null)], key, depth, part);
        if (access.Expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var outer }] } row && Find(row.Expression, owner) is { Element: IArrayTypeSymbol { ElementType: var inner } } rows && (field is null ? inner : WholeTypes.TypeOf(inner, field)) is { } number)
            return Chosen(row.Expression.ToString(), [.. rows.Items.Select(item => Items(item) is { } items ? Numbers([.. items.Select(one => field is null ? one : PartReader.Of(one, field, inner, rows.Of))], number, rows.Of, depth) is var numbers && numbers.Contains(null) ? null
                : Chosen(name, numbers, at, part) ?? Missing(name) : null)], outer, part);
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

    /// <summary><c>Widths[2]</c>, of the list that is written so.</summary>
    public static ExpressionSyntax At(ExpressionSyntax list, int i) => SyntaxFactory.ElementAccessExpression(list, SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(BodyReader.Number(i)))));

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
            return Chosen(name, list, new NumberExpression.Binary("-", new NumberExpression.Integer(list.Count), part(fromEnd.Operand)));
        return Chosen(name, list, part(at));
    }

    private static NumberExpression? Chosen(string name, IReadOnlyList<NumberExpression?> list, NumberExpression index)
    {
        if (index.Constant is { } known)
            return known >= 0 && known < list.Count ? list[(int)known] : Missing(name).InPlaceOf(list[0]!);
        var chosen = list[list.Count - 1]!;
        for (int i = list.Count - 2; i >= 0; i--)
            chosen = new NumberExpression.Conditional(new NumberExpression.Binary("==", index, new NumberExpression.Integer(i)), list[i]!, chosen);
        var isWithin = new NumberExpression.Binary("&&", new NumberExpression.Binary(">=", index, new NumberExpression.Integer(0)), new NumberExpression.Binary("<", index, new NumberExpression.Integer(list.Count)));
        return new NumberExpression.Conditional(isWithin, chosen, Missing(name));
    }

    // What a dictionary has for a key; null where one of its values is not known.
    private static NumberExpression? ByKey(string name, (INamedTypeSymbol Of, ITypeSymbol Element, (ExpressionSyntax Key, ExpressionSyntax Value)[] Items) table, NumberExpression?[] values, ExpressionSyntax at, int depth, System.Func<ExpressionSyntax, NumberExpression> part) =>
        values.Length == 0 || values.Contains(null) ? null : table.Items.Zip(values, (item, value) => (item.Key, Value: value!)).Reverse().Aggregate((NumberExpression)Missing(name),
            (others, item) => new NumberExpression.Conditional(new NumberExpression.Binary("==", part(at), ExpressionReader.Read(item.Key, table.Of, depth + 1)), item.Value, others));

    private static NumberExpression.Absent Missing(string name) => new($"asks for an element that '{name}' does not have");

    /// <summary>Of what type the elements of a list are; null where it is none of the class.</summary>
    public static ITypeSymbol? ElementOf(ElementAccessExpressionSyntax access, INamedTypeSymbol owner) => Find(access.Expression, owner)?.Element ?? Table(access.Expression, owner)?.Element;

    private static (INamedTypeSymbol Of, ITypeSymbol Element, ExpressionSyntax[] Items)? Find(ExpressionSyntax name, INamedTypeSymbol owner) =>
        Written(name, owner) is var (of, type, written) && ElementOf(type) is { } element && Items(written) is { } items ? (of, element, items) : null;

    /// <summary>What a member that nothing else can take the place of was set to.</summary>
    public static (INamedTypeSymbol Of, ITypeSymbol Type, ExpressionSyntax Value)? Written(ExpressionSyntax name, INamedTypeSymbol owner)
    {
        var (of, called) = ExpressionReader.Named(name, owner);
        return of?.GetMembers(called) is [var member] && (member.IsStatic || SymbolEqualityComparer.Default.Equals(of, owner)) && Inlining.TypeOf(member) is { } type && DeclarationReader.Written(member) is { } written ? (of, type, written) : null;
    }

    // A dictionary of constants: new() { [Kind.Wide] = 64 }, or new() { { Kind.Wide, 64 } }.
    private static (INamedTypeSymbol Of, ITypeSymbol Element, (ExpressionSyntax Key, ExpressionSyntax Value)[] Items)? Table(ExpressionSyntax name, INamedTypeSymbol owner)
    {
        if (Written(name, owner) is not var (of, type, written) || type is not INamedTypeSymbol { Name: "Dictionary" or "IReadOnlyDictionary", TypeArguments: [{ } key, var element] } || !(key.SpecialType == SpecialType.System_Int32 || key.TypeKind == TypeKind.Enum)
            || written is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer.Expressions: { Count: > 0 and <= Longest } given })
            return null;
        (ExpressionSyntax Key, ExpressionSyntax Value)?[] items = [.. given.Select(one => one switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var at }] }, Right: var value } => (at, value),
            InitializerExpressionSyntax { Expressions: [var at, var value] } => (at, value),
            _ => ((ExpressionSyntax, ExpressionSyntax)?)null,
        })];
        return items.Contains(null) ? null : (of, element, [.. items.Select(item => item!.Value)]);
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
        if (!Inlining.IsNumberOrEnum(type))
            return [];
        return [.. items.Select(item => item is null ? null : ExpressionReader.Read(item, of, depth + 1) is var number && !number.All().All(piece => piece is NumberExpression.Integer or NumberExpression.Real or NumberExpression.Unary or NumberExpression.Binary or NumberExpression.Monotone { Function: "double" }) ? null : As(number, type.SpecialType, of))];
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
}
