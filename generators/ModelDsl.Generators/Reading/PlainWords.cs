using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>
/// Words whose meaning is plain from their text: a name, literals, <c>nameof</c> of a member. The compiler would bind each attribute anew after every keystroke anywhere, which is nearly all that a keystroke
/// costs; here it is asked once for every name. Whatever is not plain is left to it, so both say the same.
/// </summary>
internal sealed class PlainWords(INamedTypeSymbol owner)
{
    private readonly Dictionary<string, INamedTypeSymbol?> _known = [];
    private readonly Compilation? _compilation = (owner.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;
    private readonly bool _hasNameof = owner.MemberNames.Contains("nameof");
    private SemanticModel? _model;

    /// <summary>The words of a property of the owner; null where the compiler must be asked.</summary>
    public EquatableArray<Word>? Read(PropertyDeclarationSyntax property, out bool isNumber)
    {
        isNumber = false;
        if (_compilation is null || _hasNameof)
            return null;
        var words = new List<Word>();
        foreach (var list in property.AttributeLists)
        {
            if (list.Target is not null)
                return null;
            foreach (var attribute in list.Attributes)
            {
                if (attribute.Name is not IdentifierNameSyntax name || TypeOf(name) is not { } type)
                    return null;
                if (WordReader.KindOf(type) is not { } kind)
                    continue;
                if (Arguments(attribute, type, kind) is not { } arguments)
                    return null;
                isNumber |= DeclarationReader.IsNumber(type);
                words.Add(WordReader.Make(type, kind, arguments));
            }
        }
        return words.ToEquatable();
    }

    // A name of an attribute may be written with or without its "Attribute"; where both are there, or neither, the compiler says what is meant.
    private INamedTypeSymbol? TypeOf(IdentifierNameSyntax name)
    {
        string text = name.Identifier.ValueText;
        if (_known.TryGetValue(text, out var known))
            return known;
        if (_model?.SyntaxTree != name.SyntaxTree)
            _model = _compilation!.GetSemanticModel(name.SyntaxTree);
        var found = _model.LookupNamespacesAndTypes(name.SpanStart, name: text).Concat(_model.LookupNamespacesAndTypes(name.SpanStart, name: text + "Attribute")).OfType<INamedTypeSymbol>().Where(type => type.Arity == 0 && IsAttribute(type)).ToArray();
        return _known[text] = found.Length == 1 && !found[0].IsAbstract ? found[0] : null;
    }

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        return false;
    }

    private List<Argument>? Arguments(AttributeSyntax attribute, INamedTypeSymbol type, WordKind kind)
    {
        var values = new List<object>();
        var options = new List<Argument>();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameColon is not null || Value(argument.Expression) is not { } value)
                return null;
            if (argument.NameEquals is not { } option)
                values.Add(value);
            else if (Fits(Option(type, option.Name.Identifier.ValueText), value) is { } fitting && options.All(other => other.Name != option.Name.Identifier.ValueText))
                options.Add(new Argument(option.Name.Identifier.ValueText, fitting, IsOption: true));
            else
                return null;
        }
        // Only where every argument has the very type of its parameter is there no other constructor that C# might prefer.
        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.DeclaredAccessibility == Accessibility.Public && candidate.Parameters.Length == values.Count
            && candidate.Parameters.All(parameter => !parameter.IsParams && IsOf(parameter.Type, values[parameter.Ordinal])));
        return constructor is null ? null : [.. constructor.Parameters.Select(parameter => new Argument(parameter.Name, values[parameter.Ordinal], IsOption: false)), .. options];
    }

    private static IPropertySymbol? Option(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor.GetMembers(name).FirstOrDefault() is { } member)
                return member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public } property ? property : null;
        return null;
    }

    // As the compiler would convert it; null where it would not, or where that is not plain.
    private static object? Fits(IPropertySymbol? option, object value) => option?.Type.SpecialType switch
    {
        null => null,
        SpecialType.System_Object => value,
        SpecialType.System_Double when value is int whole => (double)whole,
        _ => IsOf(option.Type, value) ? value : null,
    };

    private static bool IsOf(ITypeSymbol type, object value) => type.SpecialType switch
    {
        SpecialType.System_Int32 => value is int,
        SpecialType.System_Double => value is double,
        SpecialType.System_Boolean => value is bool,
        SpecialType.System_String => value is string,
        _ => false,
    };

    private object? Value(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: int or double or bool } literal => literal.Token.Value,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: int or double } operand } => operand.Token.Value is int whole ? (object)-whole : -(double)operand.Token.Value!,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ NameColon: null, RefKindKeyword.RawKind: 0, Expression: IdentifierNameSyntax named }] } => !owner.GetMembers(named.Identifier.ValueText).IsEmpty ? named.Identifier.ValueText : null,
        _ => null,
    };
}
