using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>One part of a tuple or record, <c>Presets.Large.Width</c>, also of one that a property or method returns, <c>Row(i).Width</c>: of a choice between some it is the choice between their parts.</summary>
internal static class PartReader
{
    /// <summary>Null where it cannot be followed.</summary>
    public static NumberExpression? Read(ExpressionSyntax whole, string field, INamedTypeSymbol owner, int depth, System.Func<ExpressionSyntax, NumberExpression> part)
    {
        if (whole is ElementAccessExpressionSyntax element && ListReader.Element(element, field, owner, depth, part) is { } found)
            return found;
        if (whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var list, Name.Identifier.ValueText: ("First" or "Last") and var end }, ArgumentList.Arguments.Count: 0 } && ListReader.Count(list, owner) is { } count)
            return part(Access(ListReader.At(list, end == "First" ? 0 : count - 1), field));
        if (Whole(whole, owner) is { } type && WholeTypes.TypeOf(type, field) is null)
            return Computed(whole, type, field, null) is { } computed && Inlining.IsNumber(computed.Type) ? part(computed.Value) : null;
        if (Computed(whole, owner) is var (inner, value))
            return Of(value, field, inner, owner) is { } taken ? part(taken) : null;
        if (whole is InvocationExpressionSyntax call)
            return Inlining.Of(call, part, owner, depth, field);
        if (Member(whole, owner) is var (of, declared, written))
            return Of(written, field, declared, of) is { } there && WholeTypes.TypeOf(declared, field) is { } number ? Inlining.Of(there, number, of, owner, depth) : null;
        // Row(i).Stem.Width
        if (whole is MemberAccessExpressionSyntax { Expression: var outer, Name: IdentifierNameSyntax { Identifier.ValueText: var name } })
            return Read(outer, name + "." + field, owner, depth, part);
        return whole is not (IdentifierNameSyntax or ElementAccessExpressionSyntax) && Of(whole, field, null, owner) is { } own ? part(own) : null;
    }

    /// <summary>What C# would have to say for that part alone; null where it cannot.</summary>
    /// <param name="whole">A tuple, record, or an expression that comes to one.</param>
    /// <param name="field">Its name, or that of its position; of a part of a part both, with a dot between.</param>
    /// <param name="type">What it is converted to; null where nothing says so.</param>
    /// <param name="owner">The class that it is written in.</param>
    public static ExpressionSyntax? Of(ExpressionSyntax whole, string field, ITypeSymbol? type, INamedTypeSymbol owner)
    {
        ExpressionSyntax? Inner(ExpressionSyntax inner) => Of(inner, field, type, owner);
        if (WholeTypes.Split(field) is var (first, rest))
            return Of(whole, first, type, owner) is { } outer ? Of(outer, rest, type is null ? null : WholeTypes.TypeOf(type, first), owner) : null;
        switch (whole)
        {
            case ParenthesizedExpressionSyntax brackets:
                return Inner(brackets.Expression);
            case ThrowExpressionSyntax:
                return whole;
            case ConditionalExpressionSyntax choice:
                return Inner(choice.WhenTrue) is { } then && Inner(choice.WhenFalse) is { } otherwise ? SyntaxFactory.ConditionalExpression(choice.Condition, then, otherwise) : null;
            case SwitchExpressionSyntax choice:
                var arms = choice.Arms.Select(arm => Inner(arm.Expression) is { } taken ? arm.WithExpression(taken) : null).ToArray();
                return arms.Contains(null) ? null : choice.WithArms(SyntaxFactory.SeparatedList(arms.OfType<SwitchExpressionArmSyntax>()));
            case CastExpressionSyntax { Type: NameSyntax name, Expression: var inner } when TypeNames.Find(name, owner) is { } named:
                return Of(inner, field, named, owner);
            case CastExpressionSyntax { Type: TupleTypeSyntax { Elements: var elements }, Expression: var inner }:
                int at = WholeTypes.Position([.. elements.Select(element => element.Identifier.ValueText)], field);
                return at >= 0 && Of(inner, WholeTypes.Item(at), null, owner) is { } cast ? BodyReader.As(elements[at].Type, cast) : null;
            case TupleExpressionSyntax { Arguments: var given } when type is null:
                int position = WholeTypes.Position([.. given.Select(argument => argument.NameColon?.Name.Identifier.ValueText ?? argument.Expression switch { IdentifierNameSyntax own => own.Identifier.ValueText, MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText, _ => "" })], field);
                return position >= 0 ? given[position].Expression : null;
            case WithExpressionSyntax { Expression: var before, Initializer.Expressions: var set }:
                string changed = type is INamedTypeSymbol record ? WholeTypes.NameOf(record, field) : field;
                return set.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left.ToString() == changed) is { Right: var other } ? Converted(other, type is null ? null : WholeTypes.TypeOf(type, field)) : Of(before, field, type, owner);
            case ObjectCreationExpressionSyntax { Type: NameSyntax name } when type is null && TypeNames.Find(name, owner) is { } created:
                return Of(whole, field, created, owner);
            case TupleExpressionSyntax or BaseObjectCreationExpressionSyntax:
                return type is not null && WholeTypes.Given(whole, type, field) is { } value ? Converted(value, WholeTypes.TypeOf(type, field)) : null;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax:
                string asked = type is INamedTypeSymbol { IsTupleType: true, TupleElements: var parts } && WholeTypes.Position([.. parts.Select(one => one.Name)], field) is >= 0 and var i ? WholeTypes.Item(i) : field;
                return Converted(Access(whole, asked), type is null ? null : WholeTypes.TypeOf(type, field));
            default:
                return null;
        }
    }

    /// <summary>What a getter, or a method called with <paramref name="arguments"/>, of a record calculates of its parts, <c>Plan[i].Total</c>, with the parts in place; null where it asks for more.</summary>
    public static (ITypeSymbol Type, ExpressionSyntax Value)? Computed(ExpressionSyntax whole, ITypeSymbol type, string name, ArgumentListSyntax? arguments)
    {
        if (type is not INamedTypeSymbol { IsTupleType: false } record || record.GetMembers(name) is not [{ IsStatic: false } member] || (arguments is null ? member is not IPropertySymbol : member is not IMethodSymbol { IsGenericMethod: false }))
            return null;
        var given = new Dictionary<string, ExpressionSyntax>();
        if (member is IMethodSymbol { Parameters: var parameters })
            foreach (var parameter in parameters)
                if (Argument(arguments!.Arguments, parameter) is { } argument)
                    given[parameter.Name] = Converted(argument, parameter.Type);
                else
                    return null;
        var written = member is IPropertySymbol { SetMethod: null } ? DeclarationReader.Written(member) : member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax own ? BodyReader.Returned(own, record) : null;
        if (written is null)
            return null;
        var mentions = BodyReader.Mentions(written, _ => true).Where(mention => !(mention.Parent is MemberAccessExpressionSyntax { Expression: var of } && of == mention && ExpressionReader.IsOfSystem(mention, "Math"))).ToArray();
        // Where a type stands nothing else can: Kind is Kind.Small.
        if (mentions.Any(mention => mention.Parent is QualifiedNameSyntax || SyntaxFacts.IsInTypeOnlyContext(mention) || (!given.ContainsKey(mention.Identifier.ValueText) && !IsPart(mention))))
            return null;
        var inside = written.ReplaceNodes(mentions, (mention, _) => SyntaxFactory.ParenthesizedExpression(given.TryGetValue(mention.Identifier.ValueText, out var argument) ? argument : Access(whole, mention.Identifier.ValueText)));
        var returned = member is IPropertySymbol property ? property.Type : ((IMethodSymbol)member).ReturnType;
        return (returned, Converted(inside, returned));

        bool IsPart(IdentifierNameSyntax mention) => record.GetMembers(mention.Identifier.ValueText) is [IPropertySymbol { IsStatic: false }];
    }

    // Plan[i].Widths(2), a tuple or record.
    private static (ITypeSymbol Type, ExpressionSyntax Value)? Computed(ExpressionSyntax whole, INamedTypeSymbol owner) => whole switch
    {
        ParenthesizedExpressionSyntax brackets => Computed(brackets.Expression, owner),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of, Name.Identifier.ValueText: var name }, ArgumentList: var arguments } => Whole(of, owner) is { } type ? Computed(of, type, name, arguments) : null,
        MemberAccessExpressionSyntax { Expression: var of, Name.Identifier.ValueText: var name } => Whole(of, owner) is { } type && WholeTypes.TypeOf(type, name) is null ? Computed(of, type, name, null) : null,
        _ => null,
    };

    // By its name or position; what is left out has its default.
    private static ExpressionSyntax? Argument(SeparatedSyntaxList<ArgumentSyntax> arguments, IParameterSymbol parameter) => parameter.RefKind != RefKind.None || parameter.IsParams ? null
        : arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)?.Expression
        ?? (parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null ? arguments[parameter.Ordinal].Expression : (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Default?.Value as LiteralExpressionSyntax);

    /// <summary>Of what type a tuple or record is that an element of a list, a member or a method comes to; null where that is something else.</summary>
    public static ITypeSymbol? Whole(ExpressionSyntax whole, INamedTypeSymbol owner) => whole switch
    {
        ParenthesizedExpressionSyntax brackets => Whole(brackets.Expression, owner),
        ElementAccessExpressionSyntax element => ListReader.ElementOf(element, owner),
        InvocationExpressionSyntax call => Inlining.Returned(call, owner) ?? (Computed(call, owner) is var (type, _) && WholeTypes.IsWhole(type) ? type : null),
        CastExpressionSyntax { Type: NameSyntax name } => TypeNames.Find(name, owner),
        ObjectCreationExpressionSyntax { Type: NameSyntax name } => TypeNames.Find(name, owner),
        WithExpressionSyntax { Expression: var of } => Whole(of, owner),
        _ when Member(whole, owner) is var (_, type, _) => type,
        MemberAccessExpressionSyntax { Expression: var outer, Name.Identifier.ValueText: var name } => Whole(outer, owner) is { } around && WholeTypes.TypeOf(around, name) is { } inner ? WholeTypes.IsWhole(inner) ? inner : null : Computed(whole, owner) is var (type, _) && WholeTypes.IsWhole(type) ? type : null,
        _ => null,
    };

    /// <summary><c>Plan[2].Width</c>, of what is written so.</summary>
    public static ExpressionSyntax Access(ExpressionSyntax whole, string field) => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, whole, SyntaxFactory.IdentifierName(field));

    // Presets.Large, or a record within one, Presets.Large.Stem.
    private static (INamedTypeSymbol Of, ITypeSymbol Type, ExpressionSyntax Value)? Member(ExpressionSyntax whole, INamedTypeSymbol owner) =>
        ListReader.Written(whole, owner) is var (of, type, written) ? WholeTypes.IsWhole(type) ? (of, type, written) : null
        : whole is MemberAccessExpressionSyntax { Expression: var outer, Name.Identifier.ValueText: var name } && Member(outer, owner) is var (holder, around, all) && WholeTypes.TypeOf(around, name) is { } inner && WholeTypes.IsWhole(inner) && Of(all, name, around, holder) is { } taken ? (holder, inner, taken) : null;

    private static ExpressionSyntax Converted(ExpressionSyntax value, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_Double ? SyntaxFactory.CastExpression(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.DoubleKeyword)), SyntaxFactory.ParenthesizedExpression(value)) : value;
}
