using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Locals = System.Collections.Immutable.ImmutableDictionary<string, Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax>;

namespace ModelDsl.Generators.Reading;

/// <summary>What a method or getter returns, as one expression: of branches that return it is a choice, and in place of a local variable stands what it was set to.</summary>
internal static class BodyReader
{
    // Each mention of a variable is written out.
    private const int Longest = 4096;

    /// <summary>Null where that cannot be said.</summary>
    public static ExpressionSyntax? Returned(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) => arrow?.Expression ?? (body is null ? null : Returned(body.Statements, 0, Locals.Empty));

    // if (i == 0) return 64; return 128;
    private static ExpressionSyntax? Returned(SyntaxList<StatementSyntax> statements, int from, Locals known)
    {
        if (from >= statements.Count)
            return null;
        switch (statements[from])
        {
            case IfStatementSyntax { Else: null } choice when Set(choice.Statement, known) is { } changed:
                var condition = In(choice.Condition, known);
                foreach (var (name, value) in changed.Where(pair => !known.TryGetValue(pair.Key, out var before) || before != pair.Value).Select(pair => (pair.Key, pair.Value)).ToArray())
                    changed = changed.SetItem(name, Bracketed(SyntaxFactory.ConditionalExpression(condition, value, Of(name, known))));
                return Returned(statements, from + 1, changed);
            case IfStatementSyntax choice:
                return Branch(choice.Statement, known) is { } then && (choice.Else is { } other ? Branch(other.Statement, known) : Returned(statements, from + 1, known)) is { } otherwise
                    ? SyntaxFactory.ConditionalExpression(In(choice.Condition, known), Bracketed(then), Bracketed(otherwise)) : null;
            case ReturnStatementSyntax or ThrowStatementSyntax or BlockSyntax:
                return Branch(statements[from], known);
            default:
                return Set(statements[from], known) is { } set ? Returned(statements, from + 1, set) : null;
        }
    }

    private static ExpressionSyntax? Branch(StatementSyntax statement, Locals known) => statement switch
    {
        ReturnStatementSyntax { Expression: { } value } => known.IsEmpty ? value : In(value, known),
        ThrowStatementSyntax { Expression: { } thrown } => SyntaxFactory.ThrowExpression(thrown),
        BlockSyntax block => Returned(block.Statements, 0, known),
        IfStatementSyntax nested => Returned(SyntaxFactory.SingletonList<StatementSyntax>(nested), 0, known),
        _ => null,
    };

    // What is known behind statements that do nothing but set variables; null where they do more.
    private static Locals? Set(StatementSyntax statement, Locals known)
    {
        switch (statement)
        {
            case BlockSyntax block:
                Locals? all = known;
                foreach (var inner in block.Statements)
                    all = all is null || inner is LocalDeclarationStatementSyntax ? null : Set(inner, all);
                return all;
            case LocalDeclarationStatementSyntax { Declaration: { Type: var type, Variables: var variables } }:
                foreach (var variable in variables)
                {
                    if (variable.Initializer is not { } initializer)
                        return null;
                    var value = In(initializer.Value, known);
                    known = known.SetItem(variable.Identifier.ValueText, type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } ? Bracketed(SyntaxFactory.CastExpression(type, value)) : value);
                }
                return known.Values.All(value => value.Span.Length <= Longest) ? known : null;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment } when KindOf(assignment) is { } kind:
                var right = In(assignment.Right, known);
                return known.SetItem(name, kind == SyntaxKind.None ? right : Bracketed(SyntaxFactory.BinaryExpression(kind, Of(name, known), right)));
            default:
                return null;
        }
    }

    // None: the value alone; null: what is not followed.
    private static SyntaxKind? KindOf(AssignmentExpressionSyntax assignment) => assignment.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression => SyntaxKind.None,
        SyntaxKind.AddAssignmentExpression => SyntaxKind.AddExpression,
        SyntaxKind.SubtractAssignmentExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.MultiplyExpression,
        SyntaxKind.DivideAssignmentExpression => SyntaxKind.DivideExpression,
        _ => null,
    };

    private static ExpressionSyntax Of(string name, Locals known) => known.TryGetValue(name, out var value) ? value : SyntaxFactory.IdentifierName(name);

    private static ExpressionSyntax In(ExpressionSyntax expression, Locals known) => known.IsEmpty ? Bracketed(expression)
        : Bracketed(expression.ReplaceNodes(expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => known.ContainsKey(name.Identifier.ValueText) && name.Parent is not (NameColonSyntax or NameEqualsSyntax) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)), (name, _) => known[name.Identifier.ValueText]));

    private static ExpressionSyntax Bracketed(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression);
}
