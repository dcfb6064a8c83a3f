using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Locals = System.Collections.Immutable.ImmutableDictionary<string, ModelDsl.Generators.Reading.BodyReader.Local>;

namespace ModelDsl.Generators.Reading;

/// <summary>What a method or getter returns, as one expression: of branches that return it is a choice, and in place of a local variable stands what it was set to.</summary>
internal sealed partial class BodyReader(INamedTypeSymbol owner)
{
    // Each mention of a variable is written out, and what follows a branch for each of its ways; loops within loops have many rounds.
    private const int Longest = 8192, MostSteps = 1024;
    private int _steps;

    /// <summary>What a variable was set to, and its type as it is written; of a var what it was set to first has it.</summary>
    internal sealed record Local(ExpressionSyntax Value, TypeSyntax Type)
    {
        public ExpressionSyntax First { get; } = Value;
    }

    // What is returned behind statements that end, and behind a break among them.
    private sealed record Rest(Func<Locals, ExpressionSyntax?> Behind, Func<Locals, ExpressionSyntax?>? Broken = null);

    /// <summary>Null where that cannot be said.</summary>
    public ExpressionSyntax? Returned(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body, IEnumerable<(string Name, TypeSyntax Type, ExpressionSyntax? Known)>? parameters = null)
    {
        (arrow, body) = (arrow is null ? null : PatternVariables.Replaced(arrow), body is null ? null : PatternVariables.Replaced(body));
        var known = Locals.Empty.AddRange((parameters ?? []).Where(parameter => parameter.Known is not null).Select(parameter => new KeyValuePair<string, Local>(parameter.Name, new(parameter.Known!, parameter.Type))));
        return arrow is not null ? known.IsEmpty ? arrow.Expression : Bare(In(arrow.Expression, known)) : body is null ? null : Returned(body.Statements, 0, known.AddRange(Assigned(body, (parameters ?? []).Where(parameter => parameter.Known is null).Select(parameter => (parameter.Name, parameter.Type)))), new(_ => null));
    }

    /// <summary>The same of a method.</summary>
    /// <param name="method">As it is written.</param>
    /// <param name="owner">Its class.</param>
    /// <param name="called">What a parameter is called in it.</param>
    /// <param name="known">What a parameter is, where that is a number.</param>
    public static ExpressionSyntax? Returned(MethodDeclarationSyntax method, INamedTypeSymbol owner, Func<string, string>? called = null, Func<string, ExpressionSyntax?>? known = null) => new BodyReader(owner).Returned(method.ExpressionBody, method.Body,
        method.ParameterList.Parameters.Where(parameter => parameter.Type is not null).Select(parameter => parameter.Identifier.ValueText is var name ? (called?.Invoke(name) ?? name, parameter.Type!, parameter.Type is NullableTypeSyntax ? null : known?.Invoke(name)) : default));

    // A parameter that is set is a variable that was set to itself.
    private Locals Assigned(BlockSyntax body, IEnumerable<(string Name, TypeSyntax Type)> parameters)
    {
        var set = new HashSet<string>(SetIn(body));
        return Locals.Empty.AddRange(parameters.Where(parameter => set.Contains(parameter.Name) && IsFollowed(parameter.Type is NullableTypeSyntax { ElementType: var least } ? least : parameter.Type)).Select(parameter => new KeyValuePair<string, Local>(parameter.Name, new(SyntaxFactory.IdentifierName(parameter.Name), parameter.Type))));
    }

    // if (i == 0) return 64; return 128;
    private ExpressionSyntax? Returned(SyntaxList<StatementSyntax> statements, int from, Locals known, Rest rest)
    {
        if (from >= statements.Count)
            return rest.Behind(known);
        if (++_steps > MostSteps)
            return null;
        ExpressionSyntax? Next(Locals set) => Returned(statements, from + 1, set, rest);
        var within = rest with { Behind = Next };
        switch (statements[from])
        {
            case ReturnStatementSyntax { Expression: { } value }:
                return known.IsEmpty ? value : In(value, known);
            case ThrowStatementSyntax { Expression: { } thrown }:
                return SyntaxFactory.ThrowExpression(thrown);
            case BreakStatementSyntax:
                return rest.Broken?.Invoke(known);
            case var guard when Refused(guard) is { } wrong:
                return Next(known) is { } allowed ? SyntaxFactory.ConditionalExpression(In(wrong, known), SyntaxFactory.ThrowExpression(Number(0)), Bracketed(allowed)) : null;
            case var setting when Set(setting, known) is { } set:
                return Next(set);
            case BlockSyntax block:
                return Returned(block.Statements, 0, known, within);
            case CheckedStatementSyntax { RawKind: (int)SyntaxKind.CheckedStatement, Block: var block }:
                return Returned(block.Statements, 0, known, within);
            case IfStatementSyntax choice:
                return Either(In(choice.Condition, known), () => Returned(choice.Statement, known, within), () => choice.Else is { } other ? Returned(other.Statement, known, within) : Next(known));
            case SwitchStatementSyntax choice:
                return Chosen(choice, known, within);
            case ForStatementSyntax loop:
                return Begun(loop, known) is { } begun ? Looped(GoesOn(loop), Round(loop), begun, within) : null;
            case WhileStatementSyntax loop:
                return Looped(loop.Condition, SyntaxFactory.SingletonList(loop.Statement), known, within);
            case CommonForEachStatementSyntax loop:
                return Count(loop) is not null ? Each(loop, 0, known, within) : null;
            default:
                return null;
        }
    }

    private ExpressionSyntax? Returned(StatementSyntax statement, Locals known, Rest rest) => Returned(SyntaxFactory.SingletonList(statement), 0, known, rest);

    private ExpressionSyntax? Either(ExpressionSyntax condition, Func<ExpressionSyntax?> then, Func<ExpressionSyntax?> otherwise) => Decided(condition) is { } decided ? decided ? then() : otherwise()
        : then() is { } returned && otherwise() is { } instead && returned.Span.Length + instead.Span.Length <= Longest ? SyntaxFactory.ConditionalExpression(condition, Bracketed(returned), Bracketed(instead)) : null;

    // switch (kind) { case Kind.Wide: return 64; default: return 16; }
    private ExpressionSyntax? Chosen(SwitchStatementSyntax choice, Locals known, Rest rest)
    {
        var arms = new List<SwitchExpressionArmSyntax>();
        SwitchExpressionArmSyntax? last = null;
        foreach (var section in choice.Sections)
        {
            if (Returned(section.Statements, 0, known, new(_ => null, rest.Behind)) is not { } returned)
                return null;
            foreach (var label in section.Labels)
                switch (label)
                {
                    case CaseSwitchLabelSyntax { Value: var value }:
                        arms.Add(Arm(SyntaxFactory.ConstantPattern(value), null, returned));
                        break;
                    case CasePatternSwitchLabelSyntax { WhenClause: var when, Pattern: var pattern }:
                        arms.Add(Arm(pattern, when is null ? null : SyntaxFactory.WhenClause(In(when.Condition, known)), returned));
                        break;
                    case DefaultSwitchLabelSyntax:
                        last = Arm(SyntaxFactory.DiscardPattern(), null, returned);
                        break;
                    default:
                        return null;
                }
        }
        if (last is null && rest.Behind(known) is { } otherwise)
            last = Arm(SyntaxFactory.DiscardPattern(), null, otherwise);
        return last is null ? null : SyntaxFactory.SwitchExpression(In(choice.Expression, known), SyntaxFactory.SeparatedList(arms.Append(last)));

        static SwitchExpressionArmSyntax Arm(PatternSyntax pattern, WhenClauseSyntax? when, ExpressionSyntax returned) => SyntaxFactory.SwitchExpressionArm(pattern, when, returned is ThrowExpressionSyntax ? returned : Bracketed(returned));
    }

    // ArgumentOutOfRangeException.ThrowIfNegative(i); is if (i < 0) throw …; null: it is no such guard.
    private static ExpressionSyntax? Refused(StatementSyntax statement)
    {
        if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of, Name.Identifier.ValueText: var name }, ArgumentList.Arguments: [{ Expression: var value }, ..] arguments } }
            || !ExpressionReader.IsOfSystem(of, "ArgumentOutOfRangeException"))
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
}
