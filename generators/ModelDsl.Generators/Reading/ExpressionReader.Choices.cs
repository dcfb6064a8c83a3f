using System.Collections.Generic;
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
        DiscardPatternSyntax or VarPatternSyntax => new NumberExpression.Integer(1),
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
        var named = Named(arm.Pattern, values);
        NumberExpression Of(ExpressionSyntax written) => named.Count > 0 ? part(written).Replaced(piece => piece is NumberExpression.Name { Text: var mention } && named.TryGetValue(mention, out var value) ? value : null) : part(written);
        bool isLast = from == arms.Count - 1 || (from == arms.Count - 2 && IsThrowing(arms[from + 1]));
        bool isOpen = arm.Pattern is DiscardPatternSyntax or VarPatternSyntax, takesAll = isOpen && arm.WhenClause is null;
        if (takesAll || (isLast && arm.WhenClause is null && values is [var only] && NamesAll(only, arms, part, owner)))
            return Of(arm.Expression);
        var matches = isOpen ? new NumberExpression.Integer(1) : Matches(values, arm.Pattern, part);
        if (arm.WhenClause is { Condition: var when })
            matches = isOpen ? Of(when) : new NumberExpression.Binary("&&", matches, Of(when));
        if (matches.Constant is { } known && !(isLast && known == 0))
            return known != 0 ? Of(arm.Expression) : Chosen(values, arms, from + 1, part, owner);
        if (IsThrown(arm.Expression))
            return isLast ? Thrown : new NumberExpression.Conditional(new NumberExpression.Unary("!", matches), Chosen(values, arms, from + 1, part, owner), Thrown);
        return new NumberExpression.Conditional(matches, Of(arm.Expression), isLast && from < arms.Count - 1 ? Thrown : Chosen(values, arms, from + 1, part, owner));

        static bool IsThrowing(SwitchExpressionArmSyntax arm) => arm is { Pattern: DiscardPatternSyntax, WhenClause: null, Expression: ThrowExpressionSyntax };
    }

    // var all; (var kind, 2); var (kind, wide)
    private static Dictionary<string, NumberExpression> Named(PatternSyntax pattern, NumberExpression[] values)
    {
        var named = new Dictionary<string, NumberExpression>();
        IEnumerable<SyntaxNode> each = pattern switch
        {
            VarPatternSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } } => variables,
            RecursivePatternSyntax { PositionalPatternClause.Subpatterns: var parts } => parts.Select(part => (SyntaxNode)part.Pattern),
            _ => [pattern],
        };
        foreach (var (one, value) in each.Zip(values, (one, value) => (one, value)))
            if ((one is VarPatternSyntax { Designation: var designation } ? designation : one) is SingleVariableDesignationSyntax { Identifier.ValueText: var name })
                named[name] = value;
        return named;
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
