using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <content>Calls: of Math, of lists, of stages, of methods of the project.</content>
internal static partial class ExpressionReader
{
    private static NumberExpression Call(InvocationExpressionSyntax call, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner, int depth)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (MathFunction(call, owner))
        {
            case ("Min" or "Max") and var function when arguments.Count == 2:
                return Extreme(function, part(arguments[0].Expression), part(arguments[1].Expression));
            case ("Round" or "Ceiling" or "Floor" or "Truncate" or "Sqrt" or "Exp" or "Log" or "Log2" or "Log10") and var function when arguments.Count == 1:
                return Rising(function.ToLowerInvariant(), part(arguments[0].Expression));
            case "Round" when arguments is [{ Expression: var halves }, { Expression: MemberAccessExpressionSyntax { Expression: var rounding, Name.Identifier.ValueText: var to } }] && IsOfSystem(rounding, "MidpointRounding") && Rounding(to) is { } rounded:
                return Rising(rounded, part(halves));
            case "Log" when arguments.Count == 2:
                return new NumberExpression.Binary("/", Rising("log", part(arguments[0].Expression)), Rising("log", part(arguments[1].Expression)));
            case "Abs" when arguments.Count == 1:
                var value = part(arguments[0].Expression);
                return Extreme("Max", value, new NumberExpression.Unary("-", value));
            case "Sign" when arguments.Count == 1:
                NumberExpression signed = part(arguments[0].Expression), zero = new NumberExpression.Integer(0);
                return new NumberExpression.Conditional(new NumberExpression.Binary(">", signed, zero), new NumberExpression.Integer(1), new NumberExpression.Conditional(new NumberExpression.Binary("<", signed, zero), new NumberExpression.Integer(-1), zero));
            case "Pow" when arguments.Count == 2:
                return new NumberExpression.Binary("pow", part(arguments[0].Expression), part(arguments[1].Expression));
            case "Clamp" when arguments.Count == 3:
                var (least, most) = (part(arguments[1].Expression), part(arguments[2].Expression));
                var between = Extreme("Max", least, Extreme("Min", part(arguments[0].Expression), most));
                return Plain(least) is { } lower && Plain(most) is { } upper && lower > upper ? new NumberExpression.Absent($"clamps between {Site.Text(lower)} and {Site.Text(upper)}, which are the wrong way round: it throws").InPlaceOf(between) : between;
        }
        if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToInt32", Expression: var convert }, ArgumentList.Arguments: [{ Expression: var converted }] } && IsOfSystem(convert, "Convert"))
            return part(converted) is var number && Inlining.IsReal(number, owner, null) ? Rising("int", Rising("round", number)) : number is NumberExpression.Integer ? number : Outside;
        if (Inlining.Of(call, part, owner, depth) is { } inlined)
            return inlined;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Expression: var whole, Name.Identifier.ValueText: var called } when PartReader.Whole(whole, owner) is { } record && PartReader.Computed(whole, record, called, call.ArgumentList) is { } computed && Inlining.IsNumber(computed.Type):
                return part(computed.Value);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var given }, Name.Identifier.ValueText: "GetValueOrDefault" } when arguments.Count == 1 && owner.GetMembers(given).IsEmpty:
                return new NumberExpression.Binary("??", new NumberExpression.Name(given), part(arguments[0].Expression));
            case MemberAccessExpressionSyntax { Expression: var list, Name.Identifier.ValueText: var function } when arguments.Count <= 1 && ListReader.Whole(function, list, arguments.Count == 0 ? null : arguments[0].Expression, owner, part) is { } whole:
                return whole;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Size" } size when arguments.Count == 1 && Stage(size.Expression) is { } stage:
                return new NumberExpression.Size(stage, part(arguments[0].Expression));
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsFree" } free when arguments.Count == 1 && Stage(free.Expression) is { } stage:
                return new NumberExpression.IsFree(stage, part(arguments[0].Expression));
            case IdentifierNameSyntax method when arguments.Count == 1 && owner.GetMembers(method.Identifier.ValueText).Length <= 1:
                return new NumberExpression.Call(method.Identifier.ValueText, part(arguments[0].Expression));
            case MemberAccessExpressionSyntax when arguments.Count == 1 && Named(call.Expression, owner) is ({ } type, var method) && SymbolEqualityComparer.Default.Equals(type, owner):
                return new NumberExpression.Call(method, part(arguments[0].Expression));
            default:
                return Outside;
        }
    }

    /// <summary>Whether a type of System is meant, by its name or the whole of it.</summary>
    public static bool IsOfSystem(ExpressionSyntax type, string name) => type.ToString() is var written && (written == name || written == "System." + name);

    private static string? Rounding(string to) => to switch { "AwayFromZero" => "away", "ToEven" => "round", "ToZero" => "truncate", "ToNegativeInfinity" => "floor", "ToPositiveInfinity" => "ceiling", _ => null };

    // Of System.Math, by its type or after "using static System.Math".
    private static string? MathFunction(InvocationExpressionSyntax call, INamedTypeSymbol owner) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } function when IsMath(function.Expression, owner) => name,
        IdentifierNameSyntax { Identifier.ValueText: var name } when owner.GetMembers(name).IsEmpty && TypeNames.StaticUsings(owner).Any(known => IsMath(known.ToString())) => name,
        _ => null,
    };

    private static NumberExpression Extreme(string function, NumberExpression left, NumberExpression right) => new NumberExpression.Extreme(function == "Min" ? "min" : "max", left, right);

    private static NumberExpression Rising(string function, NumberExpression operand) => operand is NumberExpression.Other ? operand : new NumberExpression.Monotone(function, operand);

    private static bool IsMath(ExpressionSyntax type, INamedTypeSymbol owner) => type.ToString() switch
    {
        "int" => true,
        var full when IsMath(full) => true,
        "Math" => TypeNames.Beside("Math", owner) is null && owner.GetMembers("Math").IsEmpty,
        var other => TypeNames.Alias(other, owner) is { } meant && IsMath(meant.ToString()),
    };

    private static bool IsMath(string full) => full is "System.Math" or "global::System.Math";

    // What is written as a number, of either type.
    private static double? Plain(NumberExpression number) => number is NumberExpression.Real { Value: var real } ? real : number.Constant;
}
