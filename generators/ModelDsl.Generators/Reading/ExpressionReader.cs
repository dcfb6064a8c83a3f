using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>The bodies of derived numbers, as far as the proofs can follow them.</summary>
internal static class ExpressionReader
{
    private static readonly NumberExpression Outside = new NumberExpression.Other();

    private static readonly NumberExpression Thrown = new NumberExpression.Absent("throws");

    /// <summary>The body of a method. A parameter named like a constant in sight hides it, which is not followed.</summary>
    public static NumberExpression Read(IMethodSymbol method, ExpressionSyntax? body, int depth = 0) =>
        method.Parameters.Any(parameter => FromClass(method.ContainingType, parameter.Name, depth) is not null) ? Outside : Read(body, method.ContainingType, depth);

    public static NumberExpression Read(ExpressionSyntax? expression, INamedTypeSymbol owner, int depth = 0)
    {
        if (depth > 64)
            return Outside;
        NumberExpression Part(ExpressionSyntax part) => Read(part, owner, depth + 1);
        switch (expression)
        {
            case ParenthesizedExpressionSyntax brackets:
                return Part(brackets.Expression);
            case LiteralExpressionSyntax { Token.Value: int or long } literal:
                return new NumberExpression.Integer(System.Convert.ToInt64(literal.Token.Value, System.Globalization.CultureInfo.InvariantCulture));
            case LiteralExpressionSyntax { Token.Value: float single } when (double)single == System.Convert.ToDouble(single.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture):
                return new NumberExpression.Real(single);                 // the same number as a double
            case LiteralExpressionSyntax { Token.Value: double real }:
                return new NumberExpression.Real(real);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression }:
                return new NumberExpression.Integer(1);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                return new NumberExpression.Integer(0);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }:
                return new NumberExpression.Null();
            case IdentifierNameSyntax name:
                return FromClass(owner, name.Identifier.ValueText, depth) ?? new NumberExpression.Name(name.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax own }:
                return new NumberExpression.Name(own.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Channels" or "Features" } size when Stage(size.Expression) is { } stage && (owner.GetMembers(stage).Any(member => member is IPropertySymbol) || TypeNames.Find(size.Expression, owner) is null):
                return new NumberExpression.Size(stage, new NumberExpression.Integer(size.Name.Identifier.ValueText == "Channels" ? 1 : -1));
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } length when ListReader.Count(length.Expression, owner) is { } count:
                return new NumberExpression.Integer(count) { IsNamed = true };
            case MemberAccessExpressionSyntax { Expression: ElementAccessExpressionSyntax element, Name: IdentifierNameSyntax field }:
                return ListReader.Element(element, field.Identifier.ValueText, owner, depth, Part) ?? Outside;
            case MemberAccessExpressionSyntax { Expression: var type, Name: IdentifierNameSyntax constant } when TypeNames.Find(type, owner) is { } found:
                return Constant(constant.Identifier.ValueText, found) ?? Inlining.Of(found, constant.Identifier.ValueText, depth) ?? Outside;
            case PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "+" } same:
                return Part(same.Operand);
            case CheckedExpressionSyntax { RawKind: (int)SyntaxKind.CheckedExpression } same:
                return Part(same.Expression);
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } cast when Part(cast.Expression) is { } value and (NumberExpression.Integer or NumberExpression.Size):
                return value;
            // A number behind a member of an enum, and the other way round.
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } cast when Part(cast.Expression) is NumberExpression.Name named && EnumOf(named, owner) is not null:
                return named;
            case CastExpressionSyntax { Type: NameSyntax type } cast when TypeNames.Find(type, owner) is { TypeKind: TypeKind.Enum }:
                return Part(cast.Expression);
            // (int)Math.Pow(2, i)
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }, Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var two }, { Expression: var power }] } pow } when MathFunction(pow, owner) == "Pow" && Part(two) is NumberExpression.Integer { Value: 2 } or NumberExpression.Real { Value: 2 } && Part(power) is var bits and not NumberExpression.Other && !Inlining.IsReal(bits, owner, null):
                return new NumberExpression.Binary("<<", new NumberExpression.Integer(1), bits);
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }, Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var whole }] } truncate } when MathFunction(truncate, owner) == "Truncate":
                return Rising("int", Part(whole));
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } cast:
                return Rising("int", Part(cast.Expression));
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } } cast:
                return Rising("double", Part(cast.Expression));
            // A constant by its name reads like a type.
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: NameSyntax constant } matching:
                return IsConstant(Part(matching.Left), constant, Part);
            case IsPatternExpressionSyntax { Expression: TupleExpressionSyntax several, Pattern: var pattern }:
                return Matches([.. several.Arguments.Select(argument => Part(argument.Expression))], pattern, Part);
            case IsPatternExpressionSyntax matching:
                return Matches(Part(matching.Expression), matching.Pattern, Part);
            case SwitchExpressionSyntax choice:
                return Chosen(choice.GoverningExpression is TupleExpressionSyntax tuple ? [.. tuple.Arguments.Select(argument => Part(argument.Expression))] : [Part(choice.GoverningExpression)], choice.Arms, 0, Part, owner);
            case PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "~" } bits:
                return Part(bits.Operand) is NumberExpression.Integer { Value: var all } ? new NumberExpression.Integer(~all) : Outside;
            case PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "-" or "!" } unary:
                return new NumberExpression.Unary(unary.OperatorToken.ValueText, Part(unary.Operand));
            // (Stride, X.Channels) == (1, Width)
            case BinaryExpressionSyntax { OperatorToken.ValueText: "==" or "!=", Left: TupleExpressionSyntax { Arguments: var ours }, Right: TupleExpressionSyntax { Arguments: var theirs } } compared when ours.Count == theirs.Count:
                var areSame = ours.Zip(theirs, (one, other) => (NumberExpression)new NumberExpression.Binary("==", Part(one.Expression), Part(other.Expression))).Aggregate((all, one) => new NumberExpression.Binary("&&", all, one));
                return compared.OperatorToken.ValueText == "==" ? areSame : new NumberExpression.Unary("!", areSame);
            case BinaryExpressionSyntax { OperatorToken.ValueText: "+" or "-" or "*" or "/" or "%" or "==" or "!=" or "<" or "<=" or ">" or ">=" or "&&" or "||" or "&" or "|" or "^" or "<<" or ">>" or "??" } binary:
                return new NumberExpression.Binary(binary.OperatorToken.ValueText, Part(binary.Left), Part(binary.Right));
            case ConditionalExpressionSyntax { WhenFalse: var otherwise } choice when IsThrown(otherwise):
                return new NumberExpression.Conditional(Part(choice.Condition), Part(choice.WhenTrue), Thrown);
            case ConditionalExpressionSyntax { WhenTrue: var then } choice when IsThrown(then):
                return new NumberExpression.Conditional(new NumberExpression.Unary("!", Part(choice.Condition)), Part(choice.WhenFalse), Thrown);
            // So BodyReader says the type of a var.
            case ConditionalExpressionSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } decided:
                return Kept(Part(decided.WhenTrue), Part(decided.WhenFalse), owner);
            case ConditionalExpressionSyntax conditional:
                return new NumberExpression.Conditional(Part(conditional.Condition), Part(conditional.WhenTrue), Part(conditional.WhenFalse));
            case ElementAccessExpressionSyntax element:
                return ListReader.Element(element, null, owner, depth, Part) ?? Outside;
            case InvocationExpressionSyntax call:
                return Call(call, Part, owner, depth);
            default:
                return Outside;
        }
    }

    /// <summary>The class, and the name, of a member that is called by its name, or by that of a class in front of it.</summary>
    public static (INamedTypeSymbol? Type, string Name) Named(ExpressionSyntax expression, INamedTypeSymbol owner) => expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var own } => (TypeNames.Holder(own, owner) ?? owner, own),
        MemberAccessExpressionSyntax { Expression: var of, Name: IdentifierNameSyntax other } => (TypeNames.Find(of, owner), other.Identifier.ValueText),
        _ => (null, ""),
    };

    private static bool IsThrown(ExpressionSyntax expression) => expression is ThrowExpressionSyntax or ParenthesizedExpressionSyntax { Expression: ThrowExpressionSyntax };

    // X, or this.X
    private static string? Stage(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    // value is > 4 and not 7
    private static NumberExpression Matches(NumberExpression value, PatternSyntax pattern, System.Func<ExpressionSyntax, NumberExpression> part) => pattern switch
    {
        ParenthesizedPatternSyntax brackets => Matches(value, brackets.Pattern, part),
        DiscardPatternSyntax => new NumberExpression.Integer(1),
        TypePatternSyntax { Type: NameSyntax constant } => IsConstant(value, constant, part),
        ConstantPatternSyntax constant => new NumberExpression.Binary("==", value, part(constant.Expression)),
        RelationalPatternSyntax relation => new NumberExpression.Binary(relation.OperatorToken.ValueText, value, part(relation.Expression)),
        UnaryPatternSyntax { OperatorToken.ValueText: "not" } not => new NumberExpression.Unary("!", Matches(value, not.Pattern, part)),
        BinaryPatternSyntax both => new NumberExpression.Binary(both.OperatorToken.ValueText == "and" ? "&&" : "||", Matches(value, both.Left, part), Matches(value, both.Right, part)),
        _ => Outside,
    };

    // What no arm takes throws: nothing is said of that, unless the arms name all members of an enum. Of several values each arm asks all:
    // (Kind, Wide) switch { (Kind.Deep, true) => 128, (_, false) => 32, _ => 64 }
    private static NumberExpression Chosen(NumberExpression[] values, SeparatedSyntaxList<SwitchExpressionArmSyntax> arms, int from, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner)
    {
        if (from >= arms.Count || arms[from].WhenClause is not null)
            return Outside;
        bool isLast = from == arms.Count - 1 || (from == arms.Count - 2 && IsThrowing(arms[from + 1]));
        return arms[from].Pattern is DiscardPatternSyntax || (isLast && values is [var only] && NamesAll(only, arms, part, owner)) ? part(arms[from].Expression)
            : new NumberExpression.Conditional(Matches(values, arms[from].Pattern, part), part(arms[from].Expression), isLast && from < arms.Count - 1 ? Thrown : Chosen(values, arms, from + 1, part, owner));

        static bool IsThrowing(SwitchExpressionArmSyntax arm) => arm is { Pattern: DiscardPatternSyntax, WhenClause: null, Expression: ThrowExpressionSyntax };
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

    // The value, and the type of both: a whole number beside a real one is real. Of what type a parameter is only its method tells.
    private static NumberExpression Kept(NumberExpression value, NumberExpression other, INamedTypeSymbol owner) =>
        Inlining.IsReal(value, owner, null) ? value
        : Inlining.IsReal(other, owner, null) ? Inlining.AsReal(value)
        : Names(other).Any(name => owner.GetMembers(name).IsEmpty && !Names(value).Contains(name)) ? Outside : value;

    private static System.Collections.Generic.IEnumerable<string> Names(NumberExpression expression) => expression.All().OfType<NumberExpression.Name>().Select(name => name.Text);

    // The enum of a number member.
    private static INamedTypeSymbol? EnumOf(NumberExpression value, INamedTypeSymbol owner) =>
        value is NumberExpression.Name { Text: var name } && owner.GetMembers(name).FirstOrDefault() is IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } ? type : null;

    // What was read as a type, if it is a constant.
    private static NumberExpression IsConstant(NumberExpression value, NameSyntax name, System.Func<ExpressionSyntax, NumberExpression> part) =>
        part(TypeNames.Expression(name)) is var constant and (NumberExpression.Integer or NumberExpression.Real) ? new NumberExpression.Binary("==", value, constant) : Outside;

    private static NumberExpression Call(InvocationExpressionSyntax call, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner, int depth)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (MathFunction(call, owner))
        {
            case ("Min" or "Max") and var function when arguments.Count == 2:
                return Extreme(function, part(arguments[0].Expression), part(arguments[1].Expression));
            case ("Round" or "Ceiling" or "Floor" or "Sqrt" or "Log2") and var function when arguments.Count == 1:
                return Rising(function.ToLowerInvariant(), part(arguments[0].Expression));
            case "Abs" when arguments.Count == 1:
                var value = part(arguments[0].Expression);
                return Extreme("Max", value, new NumberExpression.Unary("-", value));
            case "Pow" when arguments.Count == 2:
                return new NumberExpression.Binary("pow", part(arguments[0].Expression), part(arguments[1].Expression));
            case "Clamp" when arguments.Count == 3:
                return Extreme("Max", part(arguments[1].Expression), Extreme("Min", part(arguments[0].Expression), part(arguments[2].Expression)));
        }
        if (Inlining.Of(call, part, owner, depth) is { } inlined)
            return inlined;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Size" } size when arguments.Count == 1 && Stage(size.Expression) is { } stage:
                return new NumberExpression.Size(stage, part(arguments[0].Expression));
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsFree" } free when arguments.Count == 1 && Stage(free.Expression) is { } stage:
                return new NumberExpression.IsFree(stage, part(arguments[0].Expression));
            case IdentifierNameSyntax method when arguments.Count == 1:
                return new NumberExpression.Call(method.Identifier.ValueText, part(arguments[0].Expression));
            default:
                return Outside;
        }
    }

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

    // A constant of the class; of one around it, or that a using brings, any static number.
    private static NumberExpression? FromClass(INamedTypeSymbol owner, string name, int depth) =>
        TypeNames.Holder(name, owner) is not { } type ? null : Constant(name, type) ?? (SymbolEqualityComparer.Default.Equals(type, owner) ? null : Inlining.Of(type, name, depth));

    // A constant of a class, or a member of an enum.
    private static NumberExpression? Constant(string name, INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers(name))
            if (member is IFieldSymbol { HasConstantValue: true } field)
                switch (field.ConstantValue)
                {
                    case bool flag:
                        return new NumberExpression.Integer(flag ? 1 : 0) { IsNamed = true };
                    case double real:
                        return new NumberExpression.Real(real);
                    case int or long or short or byte or sbyte or ushort or uint when type.TypeKind == TypeKind.Enum || field.ConstantValue is int or long:
                        return new NumberExpression.Integer(System.Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)) { IsNamed = true };
                }
        return null;
    }
}
