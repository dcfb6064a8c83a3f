using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Locals = System.Collections.Immutable.ImmutableDictionary<string, ModelDsl.Generators.Reading.BodyReader.Local>;

namespace ModelDsl.Generators.Reading;

/// <content>Variables, and what statements set them to.</content>
internal sealed partial class BodyReader
{
    // What is known behind statements that do nothing but set variables; null where they do more.
    private Locals? Set(StatementSyntax statement, Locals known)
    {
        switch (statement)
        {
            case BlockSyntax block:
                Locals? all = known;
                foreach (var inner in block.Statements)
                    all = all is null ? null : Set(inner, all);
                return all?.RemoveRange(all.Keys.Where(name => !known.ContainsKey(name)));      // what is declared in it ends with it
            case CheckedStatementSyntax { RawKind: (int)SyntaxKind.CheckedStatement, Block: var block }:
                return Set(block, known);
            case IfStatementSyntax choice when Decided(In(choice.Condition, known)) is { } decided:
                return decided ? Set(choice.Statement, known) : choice.Else is { } instead ? Set(instead.Statement, known) : known;
            case IfStatementSyntax choice:
                if (Set(choice.Statement, known) is not { } changed || (choice.Else is { } other ? Set(other.Statement, known) : known) is not { } otherwise)
                    return null;
                var condition = In(choice.Condition, known);
                foreach (var before in known)
                    if (changed[before.Key].Value is var then && otherwise[before.Key].Value is var rest && then != rest)
                        changed = changed.SetItem(before.Key, before.Value with { Value = Bracketed(SyntaxFactory.ConditionalExpression(condition, then, rest)) });
                return IsShort(changed) ? changed : null;
            case LocalDeclarationStatementSyntax { Declaration: { Type: var type, Variables: var variables } }:
                foreach (var variable in variables)
                {
                    if (!IsFollowed(type))
                        return null;
                    known = known.SetItem(variable.Identifier.ValueText, new(variable.Initializer is { } initializer ? As(type, In(initializer.Value, known)) : Unset(type), type));
                }
                return IsShort(known) ? known : null;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: DeclarationExpressionSyntax or TupleExpressionSyntax } several }:
                return Parts(several, known);
            case ForStatementSyntax loop:
                return Begun(loop, known) is { } begun ? Outer(Rounds(GoesOn(loop), SyntaxFactory.Block(Round(loop)), begun), known) : null;
            case WhileStatementSyntax loop:
                return Rounds(loop.Condition, loop.Statement, known);
            case DoStatementSyntax loop:
                return Set(loop.Statement, known) is { } once ? Rounds(loop.Condition, loop.Statement, once) : null;
            case CommonForEachStatementSyntax loop:
                return Each(loop, known);
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment } when KindOf(assignment) is { } kind && known.TryGetValue(name, out var local):
                var right = In(assignment.Right, known);
                known = known.SetItem(name, local with { Value = kind != SyntaxKind.None ? As(local.Type, Calculated(kind, local.Value, right)) : local.Type.IsVar ? Kept(local.First, right) : As(local.Type, right) });
                return IsShort(known) ? known : null;
            case ExpressionStatementSyntax { Expression: var step } when StepOf(step) is var (counted, by) && known.TryGetValue(counted, out var counter):
                known = known.SetItem(counted, counter with { Value = Calculated(by, counter.Value, Number(1)) });
                return IsShort(known) ? known : null;
            default:
                return null;
        }
    }

    // var (width, depth) = Plan[i]; (a, b) = (b, a % b);
    private Locals? Parts(AssignmentExpressionSyntax assignment, Locals known)
    {
        var targets = assignment.Left switch
        {
            DeclarationExpressionSyntax { Type: var type, Designation: ParenthesizedVariableDesignationSyntax { Variables: var names } } => names.Select(name => (Name: (SyntaxNode)name, Type: (TypeSyntax?)type)).ToArray(),
            TupleExpressionSyntax { Arguments: var each } => [.. each.Select(argument => argument.Expression is DeclarationExpressionSyntax declared ? (declared.Designation, declared.Type) : (Name: (SyntaxNode)argument.Expression, Type: (TypeSyntax?)null))],
            _ => [],
        };
        var (right, set) = (In(assignment.Right, known), known);
        for (int i = 0; i < targets.Length; i++)
            switch (targets[i])
            {
                case (DiscardDesignationSyntax, _):
                    break;
                case (IdentifierNameSyntax { Identifier.ValueText: "_" }, null) when !known.ContainsKey("_"):
                    break;
                case (SingleVariableDesignationSyntax { Identifier.ValueText: var name }, { } type) when IsFollowed(type):
                    set = set.SetItem(name, new(As(type, Item(right, i)), type));
                    break;
                case (IdentifierNameSyntax { Identifier.ValueText: var name }, null) when known.TryGetValue(name, out var local):
                    set = set.SetItem(name, local with { Value = local.Type.IsVar ? Kept(local.First, Item(right, i)) : As(local.Type, Item(right, i)) });
                    break;
                default:
                    return null;
            }
        return targets.Length > 0 && IsShort(set) ? set : null;
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Bare(inner) : expression;

    // Of (64, 3) the part, of what gives such a pair its Item1.
    private static ExpressionSyntax Item(ExpressionSyntax tuple, int i) => Bare(tuple) is TupleExpressionSyntax { Arguments: var parts } && i < parts.Count ? Bracketed(parts[i].Expression)
        : PartReader.Access(Bare(tuple), WholeTypes.Item(i));

    /// <summary>The names that are set within a body.</summary>
    public static IEnumerable<string> SetIn(SyntaxNode body) => body.DescendantNodes().SelectMany(node => node switch
    {
        AssignmentExpressionSyntax { Left: var left } => left.DescendantNodesAndSelf(),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax when StepOf((ExpressionSyntax)node) is not null => node.ChildNodes(),
        _ => [],
    }).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);

    // i++, and the like, as a statement.
    private static (string Name, SyntaxKind Kind)? StepOf(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "++" } => (name.Identifier.ValueText, SyntaxKind.AddExpression),
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "++" } => (name.Identifier.ValueText, SyntaxKind.AddExpression),
        PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "--" } => (name.Identifier.ValueText, SyntaxKind.SubtractExpression),
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, OperatorToken.ValueText: "--" } => (name.Identifier.ValueText, SyntaxKind.SubtractExpression),
        _ => null,
    };

    /// <summary>A number as it is written.</summary>
    public static LiteralExpressionSyntax Number(int value) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value));

    private static bool IsShort(Locals known) => known.Values.All(local => local.Value.Span.Length <= Longest);

    // Of other types C# calculates otherwise than is followed here.
    private bool IsFollowed(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword or (int)SyntaxKind.BoolKeyword or (int)SyntaxKind.DoubleKeyword } => true,
        TupleTypeSyntax { Elements: var elements } => elements.All(element => IsFollowed(element.Type)),
        NameSyntax name => type.IsVar || TypeNames.Find(name, owner) is not null,
        _ => false,
    };

    /// <summary>A double that is set to a whole number is a real one from then on; a record or tuple is what its type says.</summary>
    public static ExpressionSyntax As(TypeSyntax type, ExpressionSyntax value) => type switch
    {
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } when IsReal(value) => value,
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } or TupleTypeSyntax or NameSyntax { IsVar: false } => Bracketed(SyntaxFactory.CastExpression(type, Bracketed(value))),
        _ => value,
    };

    // As far as it is plain to see.
    private static bool IsReal(ExpressionSyntax value) => Bare(value) switch
    {
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } } or LiteralExpressionSyntax { Token.Value: double } => true,
        BinaryExpressionSyntax { OperatorToken.ValueText: "+" or "-" or "*" or "/" } binary => IsReal(binary.Left) || IsReal(binary.Right),
        _ => false,
    };

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
        SyntaxKind.CoalesceAssignmentExpression => SyntaxKind.CoalesceExpression,
        _ => null,
    };

    private static ExpressionSyntax In(ExpressionSyntax expression, Locals known) => known.IsEmpty ? Bracketed(expression)
        : Bracketed(expression.ReplaceNodes(Mentions(expression, known.ContainsKey), (name, _) => Named(known[name.Identifier.ValueText].Value)));

    /// <summary>A number that a name stood for; a quotient of two that are written is another thing.</summary>
    public static readonly SyntaxAnnotation WasName = new();

    private static ExpressionSyntax Named(ExpressionSyntax value) => Bare(value) is LiteralExpressionSyntax literal ? literal.WithAdditionalAnnotations(WasName) : value;

    /// <summary>Where it is spoken of a variable or parameter by its name, and not of what a lambda calls so.</summary>
    public static IEnumerable<IdentifierNameSyntax> Mentions(SyntaxNode written, Func<string, bool> isMeant) => written.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Where(name => isMeant(name.Identifier.ValueText) && name.Parent is not (NameColonSyntax or NameEqualsSyntax) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name) && !IsOfLambda(name, written));

    private static bool IsOfLambda(IdentifierNameSyntax name, SyntaxNode written) => name != written
        && name.Ancestors().TakeWhile(outer => outer != written).Append(written).OfType<LambdaExpressionSyntax>().SelectMany(lambda => lambda.ChildNodes().OfType<ParameterSyntax>().Concat(lambda.ChildNodes().OfType<ParameterListSyntax>().SelectMany(list => list.Parameters)))
            .Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText);

    private static ExpressionSyntax Bracketed(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression);
}
