using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Locals = System.Collections.Immutable.ImmutableDictionary<string, ModelDsl.Generators.Reading.BodyReader.Local>;

namespace ModelDsl.Generators.Reading;

/// <summary>What a method or getter returns, as one expression: of branches that return it is a choice, and in place of a local variable stands what it was set to.</summary>
internal static class BodyReader
{
    // Each mention of a variable is written out.
    private const int Longest = 4096;

    /// <summary>What a variable was set to, and its type as it is written.</summary>
    internal sealed record Local(ExpressionSyntax Value, TypeSyntax Type);

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
                foreach (var before in known)
                    if (changed[before.Key].Value is var then && then != before.Value.Value)
                        changed = changed.SetItem(before.Key, before.Value with { Value = Bracketed(SyntaxFactory.ConditionalExpression(condition, then, before.Value.Value)) });
                return IsShort(changed) ? Returned(statements, from + 1, changed) : null;
            case IfStatementSyntax choice:
                return Branch(choice.Statement, known) is { } returned && (choice.Else is { } other ? Branch(other.Statement, known) : Returned(statements, from + 1, known)) is { } otherwise
                    ? SyntaxFactory.ConditionalExpression(In(choice.Condition, known), Bracketed(returned), Bracketed(otherwise)) : null;
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
                    if (variable.Initializer is not { } initializer || !IsFollowed(type))
                        return null;
                    known = known.SetItem(variable.Identifier.ValueText, new(As(type, In(initializer.Value, known)), type));
                }
                return IsShort(known) ? known : null;
            // Of a var it is not known whether what it is set to keeps its type.
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment } when KindOf(assignment) is { } kind && known.TryGetValue(name, out var local) && (kind != SyntaxKind.None || !local.Type.IsVar):
                var right = In(assignment.Right, known);
                known = known.SetItem(name, local with { Value = As(local.Type, kind == SyntaxKind.None ? right : Bracketed(SyntaxFactory.BinaryExpression(kind, local.Value, right))) });
                return IsShort(known) ? known : null;
            default:
                return null;
        }
    }

    private static bool IsShort(Locals known) => known.Values.All(local => local.Value.Span.Length <= Longest);

    // Of other types C# calculates otherwise than is followed here.
    private static bool IsFollowed(TypeSyntax type) => type.IsVar || type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword or (int)SyntaxKind.BoolKeyword or (int)SyntaxKind.DoubleKeyword };

    // A double that is set to a whole number is a real one from then on.
    private static ExpressionSyntax As(TypeSyntax type, ExpressionSyntax value) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } ? Bracketed(SyntaxFactory.CastExpression(type, Bracketed(value))) : value;

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

    private static ExpressionSyntax In(ExpressionSyntax expression, Locals known) => known.IsEmpty ? Bracketed(expression)
        : Bracketed(expression.ReplaceNodes(expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => known.ContainsKey(name.Identifier.ValueText) && name.Parent is not (NameColonSyntax or NameEqualsSyntax) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)), (name, _) => known[name.Identifier.ValueText].Value));

    private static ExpressionSyntax Bracketed(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression);
}
