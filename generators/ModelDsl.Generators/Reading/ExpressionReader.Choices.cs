using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <content>Patterns, and switches over them.</content>
internal static partial class ExpressionReader
{
    // value is > 4 and not 7
    private static NumberExpression Matches(NumberExpression value, PatternSyntax pattern, System.Func<ExpressionSyntax, NumberExpression> part) => pattern switch
    {
        ParenthesizedPatternSyntax brackets => Matches(value, brackets.Pattern, part),
        DiscardPatternSyntax => new NumberExpression.Integer(1),
        TypePatternSyntax { Type: NameSyntax constant } => IsConstant(value, constant, part),
        ConstantPatternSyntax constant => new NumberExpression.Binary("==", value, part(constant.Expression)),
        RelationalPatternSyntax relation => new NumberExpression.Binary(relation.OperatorToken.ValueText, value, part(relation.Expression)),
        UnaryPatternSyntax { OperatorToken.ValueText: "not" } not => new NumberExpression.Unary("!", Matches(value, not.Pattern, part)),
        BinaryPatternSyntax both => new NumberExpression.Binary(both.OperatorToken.ValueText == "and" ? "&&" : "||", Matches(value, both.Left, part), Matches(value, both.Right, part)),
        _ => Outside,
    };

    // What no arm takes throws: nothing is said of that, unless the arms name all members of an enum. Of several values each arm asks all:
    // (Kind, Wide) switch { (Kind.Deep, true) => 128, (_, false) => 32, var (kind, wide) when ... => 64 }
    private static NumberExpression Chosen(NumberExpression[] values, SeparatedSyntaxList<SwitchExpressionArmSyntax> arms, int from, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner)
    {
        if (from >= arms.Count)
            return Outside;
        var arm = arms[from];
        var named = arm.Pattern is VarPatternSyntax { Designation: SingleVariableDesignationSyntax { Identifier.ValueText: var name } } && values is [var all] ? (name, all) : ((string Name, NumberExpression Value)?)null;
        NumberExpression Of(ExpressionSyntax written) => named is var (variable, value) ? part(written).Replaced(piece => piece is NumberExpression.Name mention && mention.Text == variable ? value : null) : part(written);
        bool isLast = from == arms.Count - 1 || (from == arms.Count - 2 && IsThrowing(arms[from + 1]));
        bool takesAll = (arm.Pattern is DiscardPatternSyntax || named is not null) && arm.WhenClause is null;
        if (takesAll || (isLast && arm.WhenClause is null && values is [var only] && NamesAll(only, arms, part, owner)))
            return Of(arm.Expression);
        var matches = named is not null ? new NumberExpression.Integer(1) : Matches(values, arm.Pattern, part);
        if (arm.WhenClause is { Condition: var when })
            matches = arm.Pattern is DiscardPatternSyntax || named is not null ? Of(when) : new NumberExpression.Binary("&&", matches, Of(when));
        if (matches.Constant is { } known && !(isLast && known == 0))
            return known != 0 ? Of(arm.Expression) : Chosen(values, arms, from + 1, part, owner);
        return new NumberExpression.Conditional(matches, Of(arm.Expression), isLast && from < arms.Count - 1 ? Thrown : Chosen(values, arms, from + 1, part, owner));

        static bool IsThrowing(SwitchExpressionArmSyntax arm) => arm is { Pattern: DiscardPatternSyntax, WhenClause: null, Expression: ThrowExpressionSyntax };
    }

    private static NumberExpression Matches(NumberExpression[] values, PatternSyntax pattern, System.Func<ExpressionSyntax, NumberExpression> part) =>
        values is [var only] ? Matches(only, pattern, part)
        : pattern is RecursivePatternSyntax { Type: null, PropertyPatternClause: null, PositionalPatternClause.Subpatterns: var each } && each.Count == values.Length
            ? each.Select((one, i) => Matches(values[i], one.Pattern, part)).Aggregate((all, one) => new NumberExpression.Binary("&&", all, one)) : Outside;

    private static bool NamesAll(NumberExpression value, SeparatedSyntaxList<SwitchExpressionArmSyntax> arms, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner)
    {
        if (EnumOf(value, owner) is not { } type)
            return false;
        var named = arms.SelectMany(arm => arm.Pattern.DescendantNodesAndSelf(node => node is BinaryPatternSyntax { OperatorToken.ValueText: "or" } or ParenthesizedPatternSyntax)).OfType<ConstantPatternSyntax>().Select(constant => part(constant.Expression)).OfType<NumberExpression.Integer>();
        return type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).All(member => Constant(member.Name, type) is NumberExpression.Integer known && named.Contains(known));
    }

    // The enum of a number member.
    private static INamedTypeSymbol? EnumOf(NumberExpression value, INamedTypeSymbol owner) =>
        value is NumberExpression.Name { Text: var name } && owner.GetMembers(name).FirstOrDefault() is IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } ? type : null;

    // What was read as a type, if it is a constant.
    private static NumberExpression IsConstant(NumberExpression value, NameSyntax name, System.Func<ExpressionSyntax, NumberExpression> part) =>
        part(TypeNames.Expression(name)) is var constant and (NumberExpression.Integer or NumberExpression.Real) ? new NumberExpression.Binary("==", value, constant) : Outside;
}
