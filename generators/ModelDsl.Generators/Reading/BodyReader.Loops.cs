using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Locals = System.Collections.Immutable.ImmutableDictionary<string, ModelDsl.Generators.Reading.BodyReader.Local>;

namespace ModelDsl.Generators.Reading;

/// <content>Loops, as what they leave in the variables around them.</content>
internal sealed partial class BodyReader
{
    // Where each round is sure to come, and where that hangs on what only a trial or a use decides.
    private const int MostRounds = 64, MostOpenRounds = 13;

    /// <summary>Stands for what more rounds than are read come to. No name of C# has this sign.</summary>
    public const string Beyond = "...";

    // What grows by itself in each round, as a remainder of remainders, is not followed as far.
    private const int LongestRound = 400;

    // for (int k = 0; k < Depth; k++) width *= 2;
    private Locals? Begun(ForStatementSyntax loop, Locals known)
    {
        Locals? within = known;
        foreach (var variable in loop.Declaration?.Variables ?? default)
            within = within is null ? null : Set(SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(loop.Declaration!.Type, SyntaxFactory.SingletonSeparatedList(variable))), within);
        foreach (var initializer in loop.Initializers)
            within = within is null ? null : Set(SyntaxFactory.ExpressionStatement(initializer), within);
        return within;
    }

    private static ExpressionSyntax GoesOn(ForStatementSyntax loop) => loop.Condition ?? SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);

    private static SyntaxList<StatementSyntax> Round(ForStatementSyntax loop) => [loop.Statement, .. loop.Incrementors.Select(SyntaxFactory.ExpressionStatement)];

    // foreach (int width in Widths) sum += width;
    private Locals? Each(CommonForEachStatementSyntax loop, Locals known)
    {
        int? count = Count(loop);
        Locals? within = count is null ? null : known;
        for (int i = 0; within is not null && i < count; i++)
            within = Element(loop, i, within) is { } begun ? Set(loop.Statement, begun) : null;
        return Outer(within, known);
    }

    private ExpressionSyntax? Each(CommonForEachStatementSyntax loop, int i, Locals known, Rest rest) => i == Count(loop) ? rest.Behind(known)
        : Element(loop, i, known) is { } begun ? Returned(loop.Statement, begun, new(set => Each(loop, i + 1, set, rest), rest.Behind)) : null;

    private int? Count(CommonForEachStatementSyntax loop) => ListReader.Count(loop.Expression, owner) is { } count and <= MostRounds ? count : null;

    // foreach (var (width, depth) in Plan)
    private Locals? Element(CommonForEachStatementSyntax loop, int i, Locals known) => (loop, ListReader.At(loop.Expression, i)) switch
    {
        (ForEachStatementSyntax { Type: var type, Identifier.ValueText: var name }, var element) when IsFollowed(type) => known.SetItem(name, new(As(type, element), type)),
        (ForEachVariableStatementSyntax { Variable: var several }, var element) => Parts(SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, several, element), known),
        _ => null,
    };

    // A loop that returns, or is left.
    private ExpressionSyntax? Looped(ExpressionSyntax condition, SyntaxList<StatementSyntax> round, Locals known, Rest rest, int rounds = 0, int open = 0)
    {
        var asked = In(condition, known);
        if (rounds == MostRounds)
            return null;
        if (open == MostOpenRounds)
            return SyntaxFactory.IdentifierName(Beyond);
        int opened = open + (Decided(asked) is null ? 1 : 0);
        return Either(asked, () => Returned(round, 0, known, new(set => Looped(condition, round, set, rest, rounds + 1, opened), rest.Behind)), () => rest.Behind(known));
    }

    private static Locals? Outer(Locals? within, Locals known) => within?.RemoveRange(within.Keys.Where(name => !known.ContainsKey(name)));

    // What a loop leaves: of no round what was there, of one what the first has made of it, and so on. What more rounds would leave is not read.
    private Locals? Rounds(ExpressionSyntax condition, StatementSyntax body, Locals known, int round = 0)
    {
        var asked = In(condition, known);
        bool? goesOn = Decided(asked);
        if (goesOn == false)
            return known;
        if (++_steps > MostSteps || round == MostRounds || Set(body, known) is not { } once || !IsShort(once))
            return null;
        if (goesOn == true)
            return Rounds(condition, body, once, round + 1);
        var more = round + 1 < MostOpenRounds && once.Values.All(local => local.Value.Span.Length <= LongestRound) ? Rounds(condition, body, once, round + 1) : once.ToImmutableDictionary(local => local.Key, local => local.Value with { Value = SyntaxFactory.IdentifierName(Beyond) });
        if (more is null)
            return null;
        foreach (var before in known)
            if (more[before.Key].Value is var after && after != before.Value.Value)
                more = more.SetItem(before.Key, before.Value with { Value = Bracketed(SyntaxFactory.ConditionalExpression(asked, Bare(after), Bare(before.Value.Value))) });
        return IsShort(more) ? more : null;
    }

    // 2 < 3
    private bool? Decided(ExpressionSyntax condition) => Whole(condition) is { } known ? known != 0 : null;

    private long? Whole(ExpressionSyntax expression) => Bare(expression) is LiteralExpressionSyntax { Token.Value: int value } ? value : ExpressionReader.Read(expression, owner).Constant;

    // Numbers that are written are put together at once: how often a loop runs may hang on them.
    private ExpressionSyntax Calculated(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right)
    {
        if (Whole(left) is { } a && Whole(right) is { } b && kind switch { SyntaxKind.AddExpression => a + b, SyntaxKind.SubtractExpression => a - b, SyntaxKind.MultiplyExpression => a * b, SyntaxKind.DivideExpression when a >= 0 && b > 0 => a / b, _ => long.MaxValue } is >= 0 and <= int.MaxValue and var result)
            return Named(Number((int)result));
        return Bracketed(SyntaxFactory.BinaryExpression(kind, left, right));
    }
}
