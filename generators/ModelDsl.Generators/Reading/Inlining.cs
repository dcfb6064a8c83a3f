using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>
/// Calls of small methods within a derived number, <c>MakeDivisible(32 * Width, 8)</c>, as what they return: with the arguments in place of the parameters. A method of the index alone stays a call.
/// </summary>
internal static class Inlining
{
    private const int CostOfCall = 8, DeepestNumber = 48;

    /// <summary>Null where it cannot be followed.</summary>
    public static NumberExpression? Of(InvocationExpressionSyntax call, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner, int depth) =>
        Method(call, owner) is { } method ? Arguments(call, method, part, owner) is { } arguments ? Of(method, arguments, owner, depth) : null
        // value.Halved()
        : call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name } && Overload(TypeNames.Extensions(name, owner), call.ArgumentList.Arguments.Count + 1) is { } extension && CanBeFollowed(extension)
            && Arguments(call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(receiver)))), extension, part, owner) is { } all ? Of(extension, all, owner, depth) : null;

    private static NumberExpression? Of(IMethodSymbol method, Dictionary<string, NumberExpression> arguments, INamedTypeSymbol owner, int depth)
    {
        if (depth > DeepestNumber)
            return null;
        var type = method.ContainingType;
        var inside = Decided(ExpressionReader.Read(method, depth + CostOfCall), arguments);
        if (inside is NumberExpression.Other)
            return null;
        if (!SymbolEqualityComparer.Default.Equals(type, owner))
        {
            // What another class computes with is not known here, but for its own constants and methods.
            inside = inside.Replaced(piece => piece switch
            {
                NumberExpression.Name { Text: var name } when !arguments.ContainsKey(name) => Of(type, name, depth + CostOfCall),
                NumberExpression.Call { Method: var called, Argument: var argument } when Overload(type.GetMembers(called), 1) is { IsStatic: true } own && CanBeFollowed(own) => Of(own, new() { [own.Parameters[0].Name] = argument }, type, depth + CostOfCall),
                _ => null,
            });
            if (inside.All().Any(piece => piece is NumberExpression.Size or NumberExpression.IsFree or NumberExpression.Call || (piece is NumberExpression.Name name && !arguments.ContainsKey(name.Text))))
                return null;
        }
        bool isWhole = method.ReturnType.SpecialType == SpecialType.System_Double && !IsReal(inside, type, method);
        var result = inside.Replaced(piece => piece is NumberExpression.Name name && arguments.TryGetValue(name.Text, out var given) ? given is NumberExpression.Integer whole ? whole with { IsNamed = true } : given : null);
        return isWhole ? AsReal(result) : result;
    }

    // least ?? divisor: whether an argument is null is known at each call.
    private static NumberExpression Decided(NumberExpression inside, Dictionary<string, NumberExpression> arguments) => inside.Replaced(piece => piece switch
    {
        NumberExpression.Binary { Operator: "??", Left: NumberExpression.Name { Text: var name } left, Right: var right } when arguments.TryGetValue(name, out var given) => given is NumberExpression.Null ? Decided(right, arguments) : left,
        NumberExpression.Binary { Operator: "==" or "!=", Left: NumberExpression.Name { Text: var name }, Right: NumberExpression.Null } asked when arguments.TryGetValue(name, out var given) => new NumberExpression.Integer(given is NumberExpression.Null == (asked.Operator == "==") ? 1 : 0),
        _ => null,
    });

    /// <summary>A static number of another class that is calculated of constants and of others like it: <c>Sizes.Twice</c>. Null where it cannot be followed.</summary>
    public static NumberExpression? Of(INamedTypeSymbol type, string name, int depth)
    {
        if (depth > DeepestNumber || type.GetMembers(name) is not [{ IsStatic: true } member] || TypeOf(member) is not { } returned || !IsNumber(returned) || DeclarationReader.Written(member) is not { } value)
            return null;
        var inside = ExpressionReader.Read(value, type, depth + CostOfCall).Replaced(piece => piece is NumberExpression.Name other ? Of(type, other.Text, depth + CostOfCall) : null);
        if (inside.All().Any(piece => piece is NumberExpression.Name or NumberExpression.Size or NumberExpression.IsFree or NumberExpression.Call or NumberExpression.Other))
            return null;
        var result = returned.SpecialType == SpecialType.System_Double && !IsReal(inside, type, null) ? AsReal(inside) : inside;
        return result is NumberExpression.Integer whole ? whole with { IsNamed = true } : result;
    }

    /// <summary>The type of a field or property that nothing else can take the place of; null where something can.</summary>
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true, Type: var type } => type,
        IPropertySymbol { SetMethod: null, IsPartialDefinition: false, Type: var type } => type,
        _ => null,
    };

    // A method of the index alone stays a call.
    private static IMethodSymbol? Method(InvocationExpressionSyntax call, INamedTypeSymbol owner)
    {
        var (type, name) = ExpressionReader.Named(call.Expression, owner);
        return type is not null && Overload(type.GetMembers(name), call.ArgumentList.Arguments.Count) is { } method && CanBeFollowed(method) && !(SymbolEqualityComparer.Default.Equals(type, owner) && method.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }]) ? method : null;
    }

    // The only one that takes so many arguments: which of several C# takes is not known here.
    private static IMethodSymbol? Overload(IEnumerable<ISymbol> named, int arguments) =>
        named.OfType<IMethodSymbol>().Where(method => method.Parameters.Length >= arguments && method.Parameters.Count(parameter => !parameter.HasExplicitDefaultValue) <= arguments || method.Parameters.Any(parameter => parameter.IsParams)).ToArray() is [var only] ? only : null;

    private static bool CanBeFollowed(IMethodSymbol method) => !method.IsGenericMethod && IsNumber(method.ReturnType) && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && (IsNumber(NotNull(parameter.Type)) || parameter.Type.TypeKind == TypeKind.Enum));

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_Boolean;

    private static ITypeSymbol NotNull(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    // By position or by name; what is left out has its default.
    private static Dictionary<string, NumberExpression>? Arguments(InvocationExpressionSyntax call, IMethodSymbol method, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner)
    {
        var arguments = new Dictionary<string, NumberExpression>();
        var given = call.ArgumentList.Arguments;
        for (int i = 0; i < given.Count; i++)
        {
            var parameter = given[i].NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(one => one.Name == name) : method.Parameters.ElementAtOrDefault(i);
            if (parameter is null)
                return null;
            var value = part(given[i].Expression);
            // Whether a parameter of the method around this call is null is not known here.
            if (NotNull(parameter.Type) is var type && !type.Equals(parameter.Type, SymbolEqualityComparer.Default) && value.All().Any(piece => piece is NumberExpression.Other || (piece is NumberExpression.Name { Text: var own } && owner.GetMembers(own).IsEmpty)))
                return null;
            arguments[parameter.Name] = value is not NumberExpression.Null && type.SpecialType == SpecialType.System_Double && !IsReal(value, owner, null) ? AsReal(value) : value;
        }
        foreach (var parameter in method.Parameters.Where(parameter => !arguments.ContainsKey(parameter.Name)))
            switch (parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null)
            {
                case int whole:
                    arguments[parameter.Name] = new NumberExpression.Integer(whole);
                    break;
                case double real:
                    arguments[parameter.Name] = new NumberExpression.Real(real);
                    break;
                case bool flag:
                    arguments[parameter.Name] = new NumberExpression.Integer(flag ? 1 : 0);
                    break;
                case null when !NotNull(parameter.Type).Equals(parameter.Type, SymbolEqualityComparer.Default):
                    arguments[parameter.Name] = new NumberExpression.Null();
                    break;
                default:
                    return null;
            }
        return arguments;
    }

    public static NumberExpression AsReal(NumberExpression whole) => new NumberExpression.Monotone("double", whole);

    // Whether C# calculates it as a double; a quotient of whole numbers is none.
    public static bool IsReal(NumberExpression value, INamedTypeSymbol owner, IMethodSymbol? within) => value switch
    {
        NumberExpression.Real => true,
        NumberExpression.Name { Text: var name } => TypeOf(name, owner, within)?.SpecialType is SpecialType.System_Double or SpecialType.System_Single,
        NumberExpression.Call { Method: var method } => owner.GetMembers(method).OfType<IMethodSymbol>().FirstOrDefault()?.ReturnType.SpecialType == SpecialType.System_Double,
        NumberExpression.Unary unary => IsReal(unary.Operand, owner, within),
        NumberExpression.Binary binary => binary.Operator == "pow" || IsReal(binary.Left, owner, within) || IsReal(binary.Right, owner, within),
        NumberExpression.Extreme extreme => IsReal(extreme.Left, owner, within) || IsReal(extreme.Right, owner, within),
        NumberExpression.Conditional conditional => IsReal(conditional.Then, owner, within) || IsReal(conditional.Otherwise, owner, within),
        NumberExpression.Monotone { Function: var function } => function != "int",
        _ => false,
    };

    private static ITypeSymbol? TypeOf(string name, INamedTypeSymbol owner, IMethodSymbol? within) =>
        (within?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Type is { } given ? NotNull(given) : null) ?? owner.GetMembers(name).FirstOrDefault() switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null };
}
