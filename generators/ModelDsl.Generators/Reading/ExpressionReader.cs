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
            case LiteralExpressionSyntax { Token.Value: double real }:
                return new NumberExpression.Real(real);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression }:
                return new NumberExpression.Integer(1);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                return new NumberExpression.Integer(0);
            case IdentifierNameSyntax name:
                return Constant(name.Identifier.ValueText, owner) ?? new NumberExpression.Name(name.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax own }:
                return new NumberExpression.Name(own.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax stage, Name.Identifier.ValueText: "Channels" }:
                return new NumberExpression.Size(stage.Identifier.ValueText, new NumberExpression.Integer(1));
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax stage, Name.Identifier.ValueText: "Features" }:
                return new NumberExpression.Size(stage.Identifier.ValueText, new NumberExpression.Integer(-1));
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name: IdentifierNameSyntax constant } when owner.GetMembers(type.Identifier.ValueText).All(member => member is INamedTypeSymbol || member is IPropertySymbol { Type.Name: var own } && own == member.Name) && (FindType(type.Identifier.ValueText, owner) ?? FindEnum(type.Identifier.ValueText, owner)) is { } found:
                return Constant(constant.Identifier.ValueText, found) ?? Outside;
            case MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax type }, Name: IdentifierNameSyntax constant } when FindEnum(type.Identifier.ValueText, owner) is { } found:
                return Constant(constant.Identifier.ValueText, found) ?? Outside;
            case PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "-" or "!" } unary:
                return new NumberExpression.Unary(unary.OperatorToken.ValueText, Part(unary.Operand));
            case BinaryExpressionSyntax { OperatorToken.ValueText: "+" or "-" or "*" or "/" or "%" or "==" or "!=" or "<" or "<=" or ">" or ">=" or "&&" or "||" or "&" or "|" or "<<" } binary:
                return new NumberExpression.Binary(binary.OperatorToken.ValueText, Part(binary.Left), Part(binary.Right));
            case ConditionalExpressionSyntax conditional:
                return new NumberExpression.Conditional(Part(conditional.Condition), Part(conditional.WhenTrue), Part(conditional.WhenFalse));
            case InvocationExpressionSyntax call:
                return Call(call, Part, owner);
            default:
                return Outside;
        }
    }

    private static NumberExpression Call(InvocationExpressionSyntax call, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Min" or "Max" } extreme when arguments.Count == 2 && IsMath(extreme.Expression.ToString(), owner):
                return new NumberExpression.Extreme(extreme.Name.Identifier.ValueText == "Min" ? "min" : "max", part(arguments[0].Expression), part(arguments[1].Expression));
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax stage, Name.Identifier.ValueText: "Size" } when arguments.Count == 1:
                return new NumberExpression.Size(stage.Identifier.ValueText, part(arguments[0].Expression));
            case IdentifierNameSyntax method when arguments.Count == 1:
                return new NumberExpression.Call(method.Identifier.ValueText, part(arguments[0].Expression));
            default:
                return Outside;
        }
    }

    private static bool IsMath(string written, INamedTypeSymbol owner) =>
        written is "System.Math" or "global::System.Math" || (written == "Math" && FindType("Math", owner) is null && owner.GetMembers("Math").IsEmpty);

    // A constant of a class, or a member of an enum.
    private static NumberExpression? Constant(string name, INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers(name))
            if (member is IFieldSymbol { HasConstantValue: true } field)
                switch (field.ConstantValue)
                {
                    case bool flag:
                        return new NumberExpression.Integer(flag ? 1 : 0);
                    case double real:
                        return new NumberExpression.Real(real);
                    case int or long or short or byte or sbyte or ushort or uint when type.TypeKind == TypeKind.Enum || field.ConstantValue is int or long:
                        return new NumberExpression.Integer(System.Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture));
                }
        return null;
    }

    // An enum may stand anywhere, also in another assembly: a hyperparameter of it says where.
    private static INamedTypeSymbol? FindEnum(string name, INamedTypeSymbol owner) =>
        owner.GetMembers().OfType<IPropertySymbol>().Select(property => property.Type).OfType<INamedTypeSymbol>().FirstOrDefault(type => type.TypeKind == TypeKind.Enum && type.Name == name);

    // A type of this name beside the model: within it and what is around it, or in its namespace and those above. Names that a using brings are not looked up.
    private static INamedTypeSymbol? FindType(string name, INamedTypeSymbol owner)
    {
        for (var part = owner; part is not null; part = part.ContainingType)
            if (part.GetTypeMembers(name).FirstOrDefault() is { } nested)
                return nested;
        for (var space = owner.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            if (space.GetTypeMembers(name).FirstOrDefault(type => type.DeclaringSyntaxReferences.Length > 0) is { } type)
                return type;
        return null;
    }
}
