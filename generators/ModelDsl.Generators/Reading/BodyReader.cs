using System.Collections.Generic;
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
            case IfStatementSyntax choice when Set(choice, known) is null:
                return Branch(choice.Statement, known) is { } returned && (choice.Else is { } other ? Branch(other.Statement, known) : Returned(statements, from + 1, known)) is { } otherwise
                    ? SyntaxFactory.ConditionalExpression(In(choice.Condition, known), Bracketed(returned), Bracketed(otherwise)) : null;
            case SwitchStatementSyntax choice:
                return Chosen(choice, known, () => Returned(statements, from + 1, known));
            case ReturnStatementSyntax or ThrowStatementSyntax or BlockSyntax:
                return Branch(statements[from], known);
            case var guard when Refused(guard) is { } wrong:
                return Returned(statements, from + 1, known) is { } allowed ? SyntaxFactory.ConditionalExpression(In(wrong, known), SyntaxFactory.ThrowExpression(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)), Bracketed(allowed)) : null;
            default:
                return Set(statements[from], known) is { } set ? Returned(statements, from + 1, set) : null;
        }
    }

    // switch (kind) { case Kind.Wide: return 64; default: return 16; }
    private static ExpressionSyntax? Chosen(SwitchStatementSyntax choice, Locals known, System.Func<ExpressionSyntax?> behind)
    {
        var arms = new List<SwitchExpressionArmSyntax>();
        SwitchExpressionArmSyntax? last = null;
        foreach (var section in choice.Sections)
        {
            if (Returned(section.Statements, 0, known) is not { } returned)
                return null;
            foreach (var label in section.Labels)
                switch (label)
                {
                    case CaseSwitchLabelSyntax { Value: var value }:
                        arms.Add(Arm(SyntaxFactory.ConstantPattern(value), returned));
                        break;
                    case CasePatternSwitchLabelSyntax { WhenClause: null, Pattern: var pattern }:
                        arms.Add(Arm(pattern, returned));
                        break;
                    case DefaultSwitchLabelSyntax:
                        last = Arm(SyntaxFactory.DiscardPattern(), returned);
                        break;
                    default:
                        return null;
                }
        }
        if (last is null && behind() is { } otherwise)
            last = Arm(SyntaxFactory.DiscardPattern(), otherwise);
        return last is null ? null : SyntaxFactory.SwitchExpression(In(choice.Expression, known), SyntaxFactory.SeparatedList(arms.Append(last)));

        static SwitchExpressionArmSyntax Arm(PatternSyntax pattern, ExpressionSyntax returned) => SyntaxFactory.SwitchExpressionArm(pattern, returned is ThrowExpressionSyntax ? returned : Bracketed(returned));
    }

    private static ExpressionSyntax? Branch(StatementSyntax statement, Locals known) => statement switch
    {
        ReturnStatementSyntax { Expression: { } value } => known.IsEmpty ? value : In(value, known),
        ThrowStatementSyntax { Expression: { } thrown } => SyntaxFactory.ThrowExpression(thrown),
        BlockSyntax block => Returned(block.Statements, 0, known),
        IfStatementSyntax or SwitchStatementSyntax => Returned(SyntaxFactory.SingletonList(statement), 0, known),
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
                    all = all is null ? null : Set(inner, all);
                return all?.RemoveRange(all.Keys.Where(name => !known.ContainsKey(name)));      // what is declared in it ends with it
            case IfStatementSyntax choice:
                if (Set(choice.Statement, known) is not { } changed || (choice.Else is { } other ? Set(other.Statement, known) : known) is not { } otherwise)
                    return null;
                var condition = In(choice.Condition, known);
                foreach (var before in known)
                    if (changed[before.Key].Value is var then && otherwise[before.Key].Value is var instead && then != instead)
                        changed = changed.SetItem(before.Key, before.Value with { Value = Bracketed(SyntaxFactory.ConditionalExpression(condition, then, instead)) });
                return IsShort(changed) ? changed : null;
            case LocalDeclarationStatementSyntax { Declaration: { Type: var type, Variables: var variables } }:
                foreach (var variable in variables)
                {
                    if (!IsFollowed(type))
                        return null;
                    known = known.SetItem(variable.Identifier.ValueText, new(variable.Initializer is { } initializer ? As(type, In(initializer.Value, known)) : Unset(type), type));
                }
                return IsShort(known) ? known : null;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment } when KindOf(assignment) is { } kind && known.TryGetValue(name, out var local):
                var right = In(assignment.Right, known);
                known = known.SetItem(name, local with { Value = kind != SyntaxKind.None ? As(local.Type, Bracketed(SyntaxFactory.BinaryExpression(kind, local.Value, right))) : local.Type.IsVar ? Kept(local.Value, right) : As(local.Type, right) });
                return IsShort(known) ? known : null;
            case ExpressionStatementSyntax { Expression: var step } when StepOf(step) is var (counted, by) && known.TryGetValue(counted, out var counter):
                known = known.SetItem(counted, counter with { Value = Bracketed(SyntaxFactory.BinaryExpression(by, counter.Value, Number(1))) });
                return IsShort(known) ? known : null;
            default:
                return null;
        }
    }

    // i++, and the like, as a statement.
    private static (string Name, SyntaxKind Kind)? StepOf(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "++" } => (name.Identifier.ValueText, SyntaxKind.AddExpression),
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "++" } => (name.Identifier.ValueText, SyntaxKind.AddExpression),
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "--" } => (name.Identifier.ValueText, SyntaxKind.SubtractExpression),
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "--" } => (name.Identifier.ValueText, SyntaxKind.SubtractExpression),
        _ => null,
    };

    // ArgumentOutOfRangeException.ThrowIfNegative(i); is if (i < 0) throw …; null: it is no such guard.
    private static ExpressionSyntax? Refused(StatementSyntax statement)
    {
        if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of, Name.Identifier.ValueText: var name }, ArgumentList.Arguments: [{ Expression: var value }, ..] arguments } }
            || of.ToString() is not ("ArgumentOutOfRangeException" or "System.ArgumentOutOfRangeException"))
            return null;
        var other = arguments.Count > 1 ? arguments[1].Expression : Number(0);
        SyntaxKind? comparison = name switch
        {
            "ThrowIfNegative" or "ThrowIfLessThan" => SyntaxKind.LessThanExpression,
            "ThrowIfNegativeOrZero" or "ThrowIfLessThanOrEqual" => SyntaxKind.LessThanOrEqualExpression,
            "ThrowIfGreaterThan" => SyntaxKind.GreaterThanExpression,
            "ThrowIfGreaterThanOrEqual" => SyntaxKind.GreaterThanOrEqualExpression,
            "ThrowIfZero" or "ThrowIfEqual" => SyntaxKind.EqualsExpression,
            "ThrowIfNotEqual" => SyntaxKind.NotEqualsExpression,
            _ => null,
        };
        return comparison is not { } kind ? null : SyntaxFactory.BinaryExpression(kind, Bracketed(value), Bracketed(name is "ThrowIfNegative" or "ThrowIfNegativeOrZero" or "ThrowIfZero" ? Number(0) : other));
    }

    private static LiteralExpressionSyntax Number(int value) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value));

    private static bool IsShort(Locals known) => known.Values.All(local => local.Value.Span.Length <= Longest);

    // Of other types C# calculates otherwise than is followed here.
    private static bool IsFollowed(TypeSyntax type) => type.IsVar || type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword or (int)SyntaxKind.BoolKeyword or (int)SyntaxKind.DoubleKeyword };

    // A double that is set to a whole number is a real one from then on.
    private static ExpressionSyntax As(TypeSyntax type, ExpressionSyntax value) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } ? Bracketed(SyntaxFactory.CastExpression(type, Bracketed(value))) : value;

    // A var keeps the type of what it was set to first, which only names may tell: a choice between the two has it.
    private static ExpressionSyntax Kept(ExpressionSyntax first, ExpressionSyntax value) => Bracketed(SyntaxFactory.ConditionalExpression(SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression), value, first));

    // C# sees to it that nothing reads it.
    private static ExpressionSyntax Unset(TypeSyntax type) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } ? SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression) : As(type, Number(0));

    // None: the value alone; null: what is not followed.
    private static SyntaxKind? KindOf(AssignmentExpressionSyntax assignment) => assignment.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression => SyntaxKind.None,
        SyntaxKind.AddAssignmentExpression => SyntaxKind.AddExpression,
        SyntaxKind.SubtractAssignmentExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.MultiplyExpression,
        SyntaxKind.DivideAssignmentExpression => SyntaxKind.DivideExpression,
        SyntaxKind.ModuloAssignmentExpression => SyntaxKind.ModuloExpression,
        SyntaxKind.LeftShiftAssignmentExpression => SyntaxKind.LeftShiftExpression,
        SyntaxKind.RightShiftAssignmentExpression => SyntaxKind.RightShiftExpression,
        _ => null,
    };

    private static ExpressionSyntax In(ExpressionSyntax expression, Locals known) => known.IsEmpty ? Bracketed(expression)
        : Bracketed(expression.ReplaceNodes(expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => known.ContainsKey(name.Identifier.ValueText) && name.Parent is not (NameColonSyntax or NameEqualsSyntax) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)), (name, _) => known[name.Identifier.ValueText].Value));

    private static ExpressionSyntax Bracketed(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression);
}
