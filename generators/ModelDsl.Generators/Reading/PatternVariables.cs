using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Reading;

/// <summary>Variables that conditions declare, <c>padding is int given</c>, <c>Groups is { } some</c>, <c>Heads(width) is var heads</c>: what they are of, in their place.</summary>
internal static class PatternVariables
{
    /// <summary>A body without them; those whose value might have changed by then stay.</summary>
    public static T Replaced<T>(T body) where T : SyntaxNode
    {
        var patterns = body.DescendantNodesAndSelf().OfType<IsPatternExpressionSyntax>().Where(matching => NameOf(matching.Pattern) is not null).ToArray();
        if (patterns.Length == 0)
            return body;
        var changing = new HashSet<string>(BodyReader.SetIn(body).Concat(body.DescendantNodes().Select(Declared).OfType<string>()));
        var values = patterns.Where(matching => !matching.Expression.DescendantNodesAndSelf().Any(node => node is IsPatternExpressionSyntax || (node is IdentifierNameSyntax name && changing.Contains(name.Identifier.ValueText))))
            .GroupBy(matching => NameOf(matching.Pattern)!).Where(group => group.Count() == 1 && !changing.Contains(group.Key)).ToDictionary(group => group.Key, group => group.Single());
        var mentions = BodyReader.Mentions(body, values.ContainsKey);
        return body.ReplaceNodes(mentions.Concat<SyntaxNode>(values.Values), (node, inner) => node is IdentifierNameSyntax name ? SyntaxFactory.ParenthesizedExpression(values[name.Identifier.ValueText].Expression) : Asked((IsPatternExpressionSyntax)inner));
    }

    // Variables of its own.
    private static string? Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        SingleVariableDesignationSyntax { Parent: not (VarPatternSyntax or DeclarationPatternSyntax or RecursivePatternSyntax) } variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => null,
    };

    private static string? NameOf(PatternSyntax pattern) => pattern switch
    {
        DeclarationPatternSyntax { Type: PredefinedTypeSyntax, Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
        RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0, Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax Asked(IsPatternExpressionSyntax matching) => SyntaxFactory.ParenthesizedExpression(matching.Pattern is VarPatternSyntax ? SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)
        : SyntaxFactory.BinaryExpression(SyntaxKind.NotEqualsExpression, SyntaxFactory.ParenthesizedExpression(matching.Expression), SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)));
}
