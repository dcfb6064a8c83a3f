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
    // One that hangs on numbers alone is as long as they make it, another as long as it can be.
    private const int CostOfCall = 2, CostOfOpenCall = 12, DeepestNumber = ExpressionReader.Deepest - 16;

    // What calls itself more than once grows fast: so many calls are followed for one that is written, and so long a number.
    private const int MostCalls = 500, MostPieces = 8192;

    [System.ThreadStatic]
    private static int s_calls, s_within;

    /// <summary>What a call returns, or one <paramref name="field"/> of it; null where it cannot be followed.</summary>
    public static NumberExpression? Of(InvocationExpressionSyntax call, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner, int depth, string? field = null) =>
        Called(call, owner) is var (methods, full) && Overload(methods, full.ArgumentList.Arguments, part, owner) is { } method && CanBeFollowed(method, field) && !(field is null && IsOfIndex(method, owner)) && Arguments(full, method, part, owner) is { } arguments ? Of(method, arguments, owner, depth, field) : null;

    /// <summary>Of what type a call is; null where it is none of the project.</summary>
    public static ITypeSymbol? Returned(InvocationExpressionSyntax call, INamedTypeSymbol owner) => Called(call, owner)?.Methods is { } methods && methods.All(method => method.ReturnType.Equals(methods[0].ReturnType, SymbolEqualityComparer.Default)) ? methods[0].ReturnType : null;

    private static NumberExpression? Of(IMethodSymbol method, Dictionary<string, NumberExpression> arguments, INamedTypeSymbol owner, int depth, string? field = null)
    {
        if (depth > DeepestNumber || s_calls >= MostCalls)
            return new NumberExpression.Beyond();
        s_within++;
        s_calls++;
        try
        {
            return Followed(method, arguments, owner, depth, field) is { } result ? result.All().Skip(MostPieces).Any() ? new NumberExpression.Beyond() : result : null;
        }
        finally
        {
            if (--s_within == 0)
                s_calls = 0;
        }
    }

    private static NumberExpression? Followed(IMethodSymbol method, Dictionary<string, NumberExpression> arguments, INamedTypeSymbol owner, int depth, string? field)
    {
        var type = method.ContainingType;
        bool isOpen = arguments.Values.Any(argument => Literal(argument) is null);
        var inside = Decided(ExpressionReader.Read(method, depth + (isOpen ? CostOfOpenCall : CostOfCall), field, name => arguments.TryGetValue(name, out var given) ? Literal(given) : null), arguments);
        if (inside is NumberExpression.Other)
            return null;
        if (!SymbolEqualityComparer.Default.Equals(type, owner))
        {
            // What another class computes with is not known here, but for its own constants and methods.
            inside = inside.Replaced(piece => piece switch
            {
                NumberExpression.Name { Text: var name } when !arguments.ContainsKey(name) => Of(type, name, depth + CostOfCall),
                NumberExpression.Call { Method: var called, Argument: var argument } when Overloads(type.GetMembers(called), 1) is [{ IsStatic: true } own] && CanBeFollowed(own) => Of(own, new() { [own.Parameters[0].Name] = argument }, owner, depth + CostOfCall),
                _ => null,
            });
            if (inside.All().Any(piece => piece is NumberExpression.Size or NumberExpression.IsFree or NumberExpression.Call || (piece is NumberExpression.Name name && !arguments.ContainsKey(name.Text))))
                return null;
        }
        if (inside.All().Any(piece => piece is NumberExpression.Name { Text: var name } && name.Contains('.') && !arguments.ContainsKey(name)))
            return null;
        bool isWhole = field is null && method.ReturnType.SpecialType == SpecialType.System_Double && !IsReal(inside, type, method);
        var result = inside.Replaced(piece => piece is NumberExpression.Name name && arguments.TryGetValue(name.Text, out var given) ? given is NumberExpression.Integer whole ? whole with { IsNamed = true } : given : null);
        return isWhole ? AsReal(result) : result;
    }

    // Null is told by Decided.
    private static ExpressionSyntax? Literal(NumberExpression argument) => argument switch
    {
        NumberExpression.Real { Value: var real } when real >= 0 => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(real)),
        NumberExpression.Monotone { Function: "double", Operand.Constant: { } whole and >= 0 } => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal((double)whole)),
        { Constant: { } whole and >= 0 } => BodyReader.Number((int)whole),
        _ => null,
    };

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
        return Of(value, returned, type, null, depth);
    }

    /// <summary>What is written in a class, as another sees it: there are no names but static ones. The class itself (<paramref name="owner"/>) sees all.</summary>
    public static NumberExpression? Of(ExpressionSyntax value, ITypeSymbol returned, INamedTypeSymbol type, INamedTypeSymbol? owner, int depth)
    {
        if (depth > DeepestNumber)
            return null;
        var inside = ExpressionReader.Read(value, type, depth + CostOfCall);
        if (!SymbolEqualityComparer.Default.Equals(type, owner))
        {
            inside = inside.Replaced(piece => piece is NumberExpression.Name other ? Of(type, other.Text, depth + CostOfCall) : null);
            if (inside.All().Any(piece => piece is NumberExpression.Name or NumberExpression.Size or NumberExpression.IsFree or NumberExpression.Call or NumberExpression.Other))
                return null;
        }
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

    // The methods that take so many arguments, and the call with all its arguments: value.Halved() is Halved(value).
    private static (IMethodSymbol[] Methods, InvocationExpressionSyntax Call)? Called(InvocationExpressionSyntax call, INamedTypeSymbol owner)
    {
        int given = call.ArgumentList.Arguments.Count;
        if (ExpressionReader.Named(call.Expression, owner) is ({ } type, var name) && Overloads(type.GetMembers(name), given) is { Length: > 0 } methods)
            return (methods, call);
        return call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var extending } && Overloads(TypeNames.Extensions(extending, owner), given + 1) is { Length: > 0 } extensions
            ? (extensions, call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(receiver))))) : null;
    }

    // It stays a call.
    private static bool IsOfIndex(IMethodSymbol method, INamedTypeSymbol owner) => SymbolEqualityComparer.Default.Equals(method.ContainingType, owner) && IsNumber(method.ReturnType) && owner.GetMembers(method.Name).Length == 1 && method.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }];

    private static IMethodSymbol[] Overloads(IEnumerable<ISymbol> named, int arguments) =>
        [.. named.OfType<IMethodSymbol>().Where(method => method.Parameters.Length >= arguments && method.Parameters.Count(parameter => !parameter.HasExplicitDefaultValue) <= arguments || method.Parameters.Any(parameter => parameter.IsParams))];

    // Of several the one that takes these numbers with the fewest whole ones as real ones; null where that is not sure.
    private static IMethodSymbol? Overload(IMethodSymbol[] methods, SeparatedSyntaxList<ArgumentSyntax> given, System.Func<ExpressionSyntax, NumberExpression> part, INamedTypeSymbol owner)
    {
        if (methods is [var only])
            return only;
        if (given.Any(argument => argument.NameColon is not null) || methods.Any(method => method.Parameters.Length != given.Count || method.Parameters.Any(parameter => parameter.Type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Double))))
            return null;
        NumberExpression[] values = [.. given.Select(argument => part(argument.Expression))];
        // Of what type a parameter of the method around is is not known here.
        if (values.Any(value => value.All().Any(piece => piece is NumberExpression.Other || (piece is NumberExpression.Name { Text: var name } && owner.GetMembers(name).IsEmpty))))
            return null;
        bool[] areReal = [.. values.Select(value => IsReal(value, owner, null))];
        var fitting = methods.Where(method => method.Parameters.Zip(areReal, (parameter, isReal) => !isReal || parameter.Type.SpecialType == SpecialType.System_Double).All(fits => fits))
            .GroupBy(method => method.Parameters.Zip(areReal, (parameter, isReal) => !isReal && parameter.Type.SpecialType == SpecialType.System_Double ? 1 : 0).Sum()).OrderBy(group => group.Key).FirstOrDefault()?.ToArray();
        return fitting is [var best] ? best : null;
    }

    private static bool CanBeFollowed(IMethodSymbol method, string? field = null) => !method.IsGenericMethod && (field is null ? IsNumberOrEnum(method.ReturnType) : WholeTypes.TypeOf(method.ReturnType, field) is { } part && IsNumberOrEnum(part)) && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && (IsNumber(NotNull(parameter.Type)) || parameter.Type.TypeKind == TypeKind.Enum || WholeTypes.IsWhole(parameter.Type)));

    /// <summary>Whether a number may be of this type.</summary>
    public static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_Boolean;

    /// <summary>The same, and members of enums.</summary>
    public static bool IsNumberOrEnum(ITypeSymbol type) => IsNumber(type) || type.TypeKind == TypeKind.Enum;

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
            if (WholeTypes.IsWhole(parameter.Type))
            {
                foreach (string field in WholeTypes.Fields(parameter.Type))
                    if (part(PartReader.Of(given[i].Expression, field, parameter.Type, owner) ?? PartReader.Access(given[i].Expression, field)) is var known and not NumberExpression.Other)
                        arguments[parameter.Name + "." + field] = known;
                continue;
            }
            var value = part(given[i].Expression);
            // Whether a parameter of the method around this call is null is not known here.
            if (NotNull(parameter.Type) is var type && !type.Equals(parameter.Type, SymbolEqualityComparer.Default) && value.All().Any(piece => piece is NumberExpression.Other || (piece is NumberExpression.Name { Text: var own } && owner.GetMembers(own).IsEmpty)))
                return null;
            arguments[parameter.Name] = value is not NumberExpression.Null && type.SpecialType == SpecialType.System_Double && !IsReal(value, owner, null) ? AsReal(value) : value;
        }
        foreach (var parameter in method.Parameters.Where(parameter => !arguments.ContainsKey(parameter.Name) && !WholeTypes.IsWhole(parameter.Type)))
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
