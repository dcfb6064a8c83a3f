using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// A number of a class, or of a block that it uses, in the C# of this class: <c>(int)(0.25 * Width)</c>. Two that read the same are the same.
/// <paramref name="Code"/> has the members of the class in braces; <paramref name="IsGiven"/>: it hangs on what only the uses of the class, a block, say.
/// </summary>
internal sealed record Formula(string Text, string Code, bool IsGiven)
{
    private const int Deepest = 16;

    /// <summary>A member of the class.</summary>
    public static Formula Of(string member, bool isGiven) => new(member, "{" + member + "}", isGiven);

    /// <summary>A whole number, or as a condition; null where it is not known until data comes, or where only a block's own C# tells it.</summary>
    public static Formula? Of(Dim number, bool isFlag = false)
    {
        if (number.IsUnknown || number.Variables.Any(variable => variable.IsFree || IsForeign(variable)))
            return null;
        if (isFlag && number.Constant is { } decided)
            return new(decided != 0 ? "true" : "false", decided != 0 ? "true" : "false", false);
        return new(number.ToString(), isFlag ? number.ToCode(InBraces) : number.ToNumberCode(InBraces), number.Variables.Any(variable => variable.Kind == VariableKind.Given));
    }

    /// <summary>A piece of a derived number of this scope at this index, if any; null where it cannot be written in the class.</summary>
    public static Formula? Of(NumberExpression expression, Member member, Dim? at, Scope scope, Derivation derivation, int depth = 0)
    {
        if (depth > Deepest)
            return null;
        bool isGiven = false;
        string? Written(bool isCode)
        {
            string? Leaf(NumberExpression piece)
            {
                bool isAsked = ReferenceEquals(piece, expression) && piece is not (NumberExpression.Name or NumberExpression.Call);     // its value is what this is for
                if (isAsked || Known(piece, member, at, scope, derivation, depth) is not { } known)
                    return null;
                isGiven |= known.IsGiven;
                return isCode ? known.Code : known.Text;
            }
            return NumberText.Of(expression, Leaf, isCode ? "global::System.Math" : "Math", Where);
        }
        string? Where(NumberExpression condition, bool holds, System.Func<string?> read)
        {
            string? text = null;
            derivation.Within(derivation.Evaluate(condition, member, at) is not { } asked ? null : holds ? asked : Dim.Not(asked), () => (text = read()) is not null);
            return text;
        }
        return Written(isCode: false) is { } text && Written(isCode: true) is { } code ? new(text, code, isGiven) : null;
    }

    /// <summary>A number that only a block's own C# computes has no name outside of it.</summary>
    public static bool IsForeign(Variable variable) => variable.Kind == VariableKind.Opaque && variable.Code is null && variable.Name.Contains(".");

    // A name as it stands, where the class is this one; else what it comes to.
    private static Formula? Known(NumberExpression piece, Member member, Dim? at, Scope scope, Derivation derivation, int depth)
    {
        bool isOwn = scope.User is null;
        if ((!isOwn || piece is NumberExpression.Name or NumberExpression.Call or NumberExpression.Size or NumberExpression.IsFree) && derivation.Evaluate(piece, member, at) is { } whole)
            return Of(whole, derivation.IsFlag(piece, member)) is not { } known ? null
                : !isOwn || piece is not NumberExpression.Name { Text: var own } || Derivation.IsIndex(member, own) ? known
                : scope.Declaration.Find(own)?.IsEnum == true ? new(own, "(int){" + own + "}", known.IsGiven) : Of(own, known.IsGiven);
        switch (piece)
        {
            case NumberExpression.Name { Text: var name } when scope.Numbers.TryGetValue(name, out var number):
                return number.Real is { } real ? real.Formula ?? (real.Low == real.High && NumberText.Written(real.Low) is { } constant ? new(constant, constant, false) : null) : null;
            case NumberExpression.Name { Text: var name } when RealMember(scope.Declaration.Find(name), 0, isOwn) is { Expression: { } inside } derived:
                return Of(inside, derived, null, scope, derivation, depth + 1) is not { } plain ? null : isOwn ? Of(name, plain.IsGiven) : plain;
            case NumberExpression.Call { Method: var method, Argument: var argument } when RealMember(scope.Declaration.Find(method), 1, isOwn) is { Expression: not null } called:
                var (body, of, index, isReplaced) = derivation.Called(called, argument, member, at);
                return (isReplaced && called.Type == "float") || Of(body, of, index, scope, derivation, depth + 1) is not { } result ? null : isOwn && !isReplaced ? new($"{method}({index})", $"{{{method}}}({index})", result.IsGiven) : result;
            default:
                return null;
        }
    }

    // What is calculated as a float would come out otherwise elsewhere.
    private static Member? RealMember(Member? member, int parameters, bool isOwn) =>
        member is { Kind: MemberKind.Derived, Type: var type } && member.Parameters.Count == parameters && (type == "double" || (type == "float" && isOwn)) ? member : null;

    private static string InBraces(Variable variable) => variable.Code is { } code ? $"({code})" : (variable.IsEnum ? "(int)" : "") + "{" + variable.Name + "}";
}
