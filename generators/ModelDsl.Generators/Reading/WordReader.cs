using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>Attributes as words, in the order of the source text.</summary>
internal static class WordReader
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>The attributes that are words of this language, in source order: whoever turns a <see cref="Place"/> into a position must count as this does.</summary>
    public static IReadOnlyList<(AttributeData Attribute, WordKind Kind)> Words(ImmutableArray<AttributeData> attributes)
    {
        List<(AttributeData Attribute, WordKind Kind)> words = [];
        foreach (var attribute in attributes)
            if (attribute.AttributeClass is { } type && KindOf(type) is { } kind && attribute.ApplicationSyntaxReference is not null)
                words.Add((attribute, kind));
        words.Sort(static (a, b) => a.Attribute.ApplicationSyntaxReference!.Span.Start.CompareTo(b.Attribute.ApplicationSyntaxReference!.Span.Start));
        return words;
    }

    public static EquatableArray<Word> Read(ImmutableArray<AttributeData> attributes) => Words(attributes).Select(word => Read(word.Attribute, word.Kind)).ToEquatable();

    /// <summary>What a type is in this language; null if it is no word.</summary>
    public static WordKind? KindOf(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (KnownNames.IsIn(ancestor, KnownNames.Namespace))
                switch (ancestor.Name)
                {
                    case "Optimizer": return WordKind.Optimizer;
                    case "Schedule": return WordKind.Schedule;
                    case "Callback": return WordKind.Callback;
                    case "Metric": return WordKind.Metric;
                }
        return KnownNames.IsIn(type, KnownNames.Namespace) && type.Name.EndsWith("Attribute", StringComparison.Ordinal) && WordFactory.Knows(type.MetadataName) ? WordKind.Language : null;
    }

    private static Word Read(AttributeData attribute, WordKind kind)
    {
        var type = attribute.AttributeClass!;
        var arguments = new List<Argument>();
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (int i = 0; i < attribute.ConstructorArguments.Length && i < parameters.Length; i++)
            arguments.Add(new Argument(parameters[i].Name, Value(attribute.ConstructorArguments[i]), IsOption: false));
        foreach (var option in attribute.NamedArguments)
            arguments.Add(new Argument(option.Key, Value(option.Value), IsOption: true));
        if (attribute.AttributeConstructor is null)
            arguments.Add(new Argument("?", null, IsOption: false));  // the call fits no constructor: neither does the word

        var argument = type.TypeArguments.FirstOrDefault();
        if (argument is { TypeKind: TypeKind.Enum })
            arguments.Add(new Argument("T", Members((INamedTypeSymbol)argument), IsOption: true));
        return new Word(kind, kind == WordKind.Language ? type.Name : type.ToDisplayString(Full), argument?.ToDisplayString(Full), arguments.ToEquatable(), kind == WordKind.Language ? null : Facts(type));
    }

    private static object? Value(TypedConstant constant)
    {
        switch (constant.Kind)
        {
            case TypedConstantKind.Array:
                return constant.IsNull ? null : constant.Values.Select(Value).ToEquatable();
            case TypedConstantKind.Enum:
                return new EnumValue(constant.Type!.ToDisplayString(Full), NameOf(constant), Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture));
            case TypedConstantKind.Type:
                return constant.Value is ITypeSymbol type ? new TypeValue(type.ToDisplayString(Full)) : null;
            case TypedConstantKind.Primitive:
                return constant.Value is float single ? (double)single : constant.Value;
            default:
                return null;
        }
    }

    private static string NameOf(TypedConstant constant) =>
        constant.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name ?? "";

    private static EnumMembers Members(INamedTypeSymbol type)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).ToArray();
        bool isCounted = fields.Select((field, i) => Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) == i).All(right => right);
        return new EnumMembers(fields.Select(field => field.Name).ToEquatable(), isCounted);
    }

    private static IEnumerable<string> Options(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null && ancestor.SpecialType != SpecialType.System_Object; ancestor = ancestor.BaseType)
            foreach (var member in ancestor.GetMembers())
                if (member is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public } property)
                    yield return property.Type.ToDisplayString(Full) + " " + property.Name;
    }

    // What must be known of a run word without running it stands on its class.
    private static RunFacts Facts(INamedTypeSymbol type)
    {
        var measures = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "MeasuresAttribute" } c && KnownNames.IsIn(c, KnownNames.Namespace));
        bool higher = false;
        string target = "";
        foreach (var option in measures?.NamedArguments ?? [])
            if (option.Key == "Higher")
                higher = option.Value.Value is true;
            else if (option.Key == "Target")
                target = NameOf(option.Value);
        return new RunFacts(type.Name, higher, target == "Any" ? "" : target, Options(type).ToEquatable());
    }
}
