using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>The bodies of derived numbers, as far as the proofs can follow them.</summary>
internal static partial class ExpressionReader
{
    private static readonly NumberExpression Outside = new NumberExpression.Other();

    private static readonly NumberExpression Thrown = new NumberExpression.Absent("throws");

    /// <summary>How far expressions stand within each other, and calls, which count for more.</summary>
    public const int Deepest = 128;

    // No name of C# ends with it.
    private const string OfParameter = "'";

    /// <summary>What a method returns, or one <paramref name="part"/> of it. A parameter named like a constant in sight hides it; of a record the parts are parameters, by the name that stands for them.</summary>
    public static NumberExpression Read(IMethodSymbol method, int depth = 0, string? part = null, System.Func<string, ExpressionSyntax?>? known = null)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax written)
            return Outside;
        var owner = method.ContainingType;
        var hiding = method.Parameters.Select(parameter => parameter.Name).Where(name => FromClass(owner, name, depth) is not null).ToArray();
        if (hiding.Length > 0)
            written = written.ReplaceNodes(BodyReader.Mentions(written, hiding.Contains), (mention, _) => SyntaxFactory.IdentifierName(mention.Identifier.ValueText + OfParameter));
        foreach (var whole in method.Parameters.Where(parameter => WholeTypes.IsWhole(parameter.Type)))
            written = written.ReplaceNodes(written.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => access.Parent is not InvocationExpressionSyntax && access.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == whole.Name), (access, _) => SyntaxFactory.IdentifierName(access.ToString()));
        var returned = BodyReader.Returned(written, owner, name => hiding.Contains(name) ? name + OfParameter : name, known);
        return Read(part is null || returned is null ? returned : PartReader.Of(returned, part, method.ReturnType, owner), owner, depth).Replaced(piece => piece is NumberExpression.Name { Text: var name } && name.EndsWith(OfParameter, System.StringComparison.Ordinal) ? new NumberExpression.Name(name.Substring(0, name.Length - 1)) : null);
    }

    public static NumberExpression Read(ExpressionSyntax? expression, INamedTypeSymbol owner, int depth = 0)
    {
        if (depth > Deepest)
            return Outside;
        NumberExpression Part(ExpressionSyntax part) => Read(part, owner, depth + 1);
        switch (expression)
        {
            case ParenthesizedExpressionSyntax brackets:
                return Part(brackets.Expression);
            case LiteralExpressionSyntax { Token.Value: int or long } literal:
                return new NumberExpression.Integer(System.Convert.ToInt64(literal.Token.Value, System.Globalization.CultureInfo.InvariantCulture)) { IsNamed = literal.HasAnnotation(BodyReader.WasName) };
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
            // So BodyReader says that a loop may run on.
            case IdentifierNameSyntax { Identifier.ValueText: BodyReader.Beyond }:
                return new NumberExpression.Beyond();
            case IdentifierNameSyntax name:
                return FromClass(owner, name.Identifier.ValueText, depth) ?? (MaybeNull(owner, name.Identifier.ValueText) is { } written ? Part(written) : new NumberExpression.Name(name.Identifier.ValueText));
            case MemberAccessExpressionSyntax { Expression: ParenthesizedExpressionSyntax { Expression: var inside } } access:
                return Part(access.WithExpression(inside));
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax own }:
                return new NumberExpression.Name(own.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Channels" or "Features" } size when Stage(size.Expression) is { } stage && PartReader.Whole(size.Expression, owner) is null && (owner.GetMembers(stage).Any(member => member is IPropertySymbol) || TypeNames.Find(size.Expression, owner) is null):
                return new NumberExpression.Size(stage, new NumberExpression.Integer(size.Name.Identifier.ValueText == "Channels" ? 1 : -1));
            // (least ??= 8).Value
            case MemberAccessExpressionSyntax { Expression: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } filled, Name.Identifier.ValueText: "Value" }:
                return Part(filled);
            // Of a parameter that may be null.
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var given }, Name.Identifier.ValueText: ("Value" or "HasValue") and var what } when owner.GetMembers(given).IsEmpty:
                return what == "Value" ? new NumberExpression.Name(given) : new NumberExpression.Binary("!=", new NumberExpression.Name(given), new NumberExpression.Null());
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } length when ListReader.Count(length.Expression, owner) is { } count:
                return new NumberExpression.Integer(count) { IsNamed = true };
            case MemberAccessExpressionSyntax { Expression: var type, Name: IdentifierNameSyntax constant } when TypeNames.Find(type, owner) is { } found:
                // Plan.Width may be of a property that is called as its type is.
                return Constant(constant.Identifier.ValueText, found) ?? Inlining.Of(found, constant.Identifier.ValueText, depth) ?? PartReader.Read(type, constant.Identifier.ValueText, owner, depth, Part) ?? Outside;
            case MemberAccessExpressionSyntax { Expression: var one, Name: IdentifierNameSyntax part }:
                return PartReader.Read(one, part.Identifier.ValueText, owner, depth, Part) ?? Outside;
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
            case CastExpressionSyntax { Type: NullableTypeSyntax, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } }:
                return new NumberExpression.Null();
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
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced:
                return Coalesced(Part(coalesced.Left), coalesced.Right, Part, owner);
            case BinaryExpressionSyntax { OperatorToken.ValueText: "+" or "-" or "*" or "/" or "%" or "==" or "!=" or "<" or "<=" or ">" or ">=" or "&&" or "||" or "&" or "|" or "^" or "<<" or ">>" } binary:
                return new NumberExpression.Binary(binary.OperatorToken.ValueText, Part(binary.Left), Part(binary.Right));
            case ConditionalExpressionSyntax { WhenFalse: var otherwise } choice when IsThrown(otherwise):
                return new NumberExpression.Conditional(Part(choice.Condition), Part(choice.WhenTrue), Thrown);
            case ConditionalExpressionSyntax { WhenTrue: var then } choice when IsThrown(then):
                return new NumberExpression.Conditional(new NumberExpression.Unary("!", Part(choice.Condition)), Part(choice.WhenFalse), Thrown);
            // So BodyReader says the type of a var.
            case ConditionalExpressionSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } decided:
                return Kept(Part(decided.WhenTrue), Part(decided.WhenFalse), owner);
            case ConditionalExpressionSyntax conditional:
                var condition = Part(conditional.Condition);
                return condition.Constant is { } known ? Part(known != 0 ? conditional.WhenTrue : conditional.WhenFalse) : new NumberExpression.Conditional(condition, Part(conditional.WhenTrue), Part(conditional.WhenFalse));
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
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax own } => (owner, own.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: var of, Name: IdentifierNameSyntax other } => (TypeNames.Find(of, owner), other.Identifier.ValueText),
        _ => (null, ""),
    };

    // int? Groups => Width % 8 == 0 ? 8 : null; Groups ?? 1
    private static NumberExpression Coalesced(NumberExpression left, ExpressionSyntax right, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner) => left switch
    {
        NumberExpression.Null => part(right),
        NumberExpression.Conditional { Then: var then, Otherwise: var otherwise } choice when choice.All().Any(piece => piece is NumberExpression.Null) => choice with { Then = Coalesced(then, right, part, owner), Otherwise = Coalesced(otherwise, right, part, owner) },
        NumberExpression.Absent => left,
        _ when IsNeverNull(left, owner) => left,
        _ => new NumberExpression.Binary("??", left, part(right)),
    };

    // Numbers of the class that are no int?, and what is calculated of them. What a parameter is only its method tells.
    private static bool IsNeverNull(NumberExpression expression, INamedTypeSymbol owner) => expression.All().All(piece => piece switch
    {
        NumberExpression.Name { Text: var name } => owner.GetMembers(name) is [IPropertySymbol { Type.OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }],
        NumberExpression.Binary { Operator: not "??" } or NumberExpression.Integer or NumberExpression.Real or NumberExpression.Unary or NumberExpression.Extreme or NumberExpression.Monotone or NumberExpression.Conditional or NumberExpression.Size => true,
        _ => false,
    });

    private static ExpressionSyntax? MaybeNull(INamedTypeSymbol owner, string name) =>
        owner.GetMembers(name) is [IPropertySymbol { SetMethod: null, IsPartialDefinition: false, Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } property] ? DeclarationReader.Written(property) : null;

    private static bool IsThrown(ExpressionSyntax expression) => expression is ThrowExpressionSyntax or ParenthesizedExpressionSyntax { Expression: ThrowExpressionSyntax };

    // X, or this.X
    private static string? Stage(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    // The value, and the type of both: a whole number beside a real one is real. Of what type a parameter is only its method tells.
    private static NumberExpression Kept(NumberExpression value, NumberExpression other, INamedTypeSymbol owner) =>
        Inlining.IsReal(value, owner, null) ? value
        : Inlining.IsReal(other, owner, null) ? Inlining.AsReal(value)
        : Names(other).Any(name => owner.GetMembers(name).IsEmpty && !Names(value).Contains(name)) ? Outside : value;

    private static System.Collections.Generic.IEnumerable<string> Names(NumberExpression expression) => expression.All().OfType<NumberExpression.Name>().Select(name => name.Text);

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
