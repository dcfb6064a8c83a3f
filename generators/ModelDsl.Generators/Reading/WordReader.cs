using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
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
        // They come so, but for lists with targets.
        for (int i = 1; i < words.Count; i++)
            if (Start(words[i - 1].Attribute) > Start(words[i].Attribute))
            {
                words.Sort(static (a, b) => Start(a.Attribute).CompareTo(Start(b.Attribute)));
                break;
            }
        return words;

        static int Start(AttributeData attribute) => attribute.ApplicationSyntaxReference!.Span.Start;
    }

    /// <summary>The words of a member of <paramref name="owner"/>, or of the class itself.</summary>
    public static EquatableArray<Word> Read(ImmutableArray<AttributeData> attributes, INamedTypeSymbol owner) => Words(attributes).Select(word => Read(word.Attribute, word.Kind, owner)).ToEquatable();

    /// <summary>The words of a class of another assembly, where the source text is not known: only for words whose order says nothing.</summary>
    public static EquatableArray<Word> ReadUnordered(INamedTypeSymbol type) =>
        type.GetAttributes().Where(attribute => attribute.AttributeClass is { } word && KindOf(word) == WordKind.Language).Select(attribute => Read(attribute, WordKind.Language, type)).ToEquatable();

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

    private static Word Read(AttributeData attribute, WordKind kind, INamedTypeSymbol owner)
    {
        var type = attribute.AttributeClass!;
        var arguments = new List<Argument>();
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (int i = 0; i < attribute.ConstructorArguments.Length && i < parameters.Length; i++)
            arguments.Add(new Argument(parameters[i].Name, Value(attribute.ConstructorArguments[i], kind), IsOption: false));
        foreach (var option in attribute.NamedArguments.Where(option => !option.Value.IsNull))
            arguments.Add(new Argument(option.Key, Value(option.Value, kind), IsOption: true));
        var argument = type.TypeArguments.FirstOrDefault();
        if (attribute.AttributeConstructor is null || argument is { TypeKind: TypeKind.Error })
            arguments.Add(new Argument("?", null, IsOption: false));  // the call fits no constructor, or names no type: neither does the word

        if (argument is { TypeKind: TypeKind.Enum })
            arguments.Add(new Argument("T", Members((INamedTypeSymbol)argument, owner), IsOption: true));
        return new Word(kind, kind == WordKind.Language ? type.Name : type.ToDisplayString(Full), argument?.ToDisplayString(Full), arguments.ToEquatable(), kind == WordKind.Language ? null : Facts(type),
            IsUse(type) && argument is INamedTypeSymbol block && !SymbolEqualityComparer.Default.Equals(block.ContainingAssembly, owner.ContainingAssembly) ? block.ContainingAssembly?.Name ?? "" : "");
    }

    /// <summary>A word without a type argument.</summary>
    public static Word Make(INamedTypeSymbol type, WordKind kind, List<Argument> arguments) =>
        new(kind, kind == WordKind.Language ? type.Name : type.ToDisplayString(Full), null, arguments.ToEquatable(), kind == WordKind.Language ? null : Facts(type));

    /// <summary>Whether an attribute is [Use]: its type argument is a block.</summary>
    public static bool IsUse(INamedTypeSymbol type) => type.MetadataName == typeof(UseAttribute<>).Name && KnownNames.IsIn(type, KnownNames.Namespace);

    // In a word of the language null is the empty name, which is no member's, or a list with nothing in it; whole constants of any type are ints.
    private static object? Value(TypedConstant constant, WordKind kind)
    {
        bool isOurs = kind == WordKind.Language;
        if (constant.IsNull)
            return !isOurs ? null : constant.Kind == TypedConstantKind.Array ? EquatableArray<object?>.Empty : constant.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } ? "" : null;
        switch (constant.Kind)
        {
            case TypedConstantKind.Array:
                return constant.Values.Select(value => Value(value, kind)).ToEquatable();
            case TypedConstantKind.Enum:
                return new EnumValue(constant.Type!.ToDisplayString(Full), NameOf(constant), Number(constant.Value));
            case TypedConstantKind.Type:
                return constant.Value is not ITypeSymbol { TypeKind: not TypeKind.Error } type ? null : type is INamedTypeSymbol named && KindOf(named) == WordKind.Metric ? new TypeValue(type.ToDisplayString(Full), IsMetric: true, Facts(named).Target) : new TypeValue(type.ToDisplayString(Full));
            case TypedConstantKind.Primitive:
                return !isOurs ? constant.Value : constant.Value switch
                {
                    float single => (double)single,
                    long or uint or short or ushort or byte or sbyte when Number(constant.Value) is >= int.MinValue and <= int.MaxValue and var whole => (int)whole,
                    var value => value,
                };
            default:
                return null;
        }
    }

    // An enum may have any whole type under it.
    private static long Number(object? value) => value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

    private static string NameOf(TypedConstant constant) =>
        constant.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name ?? "";

    public static EnumMembers Members(INamedTypeSymbol type, INamedTypeSymbol owner)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).GroupBy(field => field.ConstantValue).Select(named => named.First()).ToArray();          // a second name is no second member
        bool isCounted = fields.Select(field => Number(field.ConstantValue)).OrderBy(value => value).Select((value, i) => value == i).All(right => right);
        return new EnumMembers(fields.Select(field => field.Name).ToEquatable(), fields.Select(field => Number(field.ConstantValue)).ToEquatable(), isCounted, type.ToDisplayString(Full), IsVisible(type, owner));
    }

    // Whether types that are generated inside a model may show it: it must be seen wherever they are. A private one beside a private model is.
    private static bool IsVisible(INamedTypeSymbol type, INamedTypeSymbol owner) =>
        !type.IsFileLocal && (Reach(type) > 0 ? Reach(type) >= Reach(owner) : Reach(owner) == 0 && SymbolEqualityComparer.Default.Equals(type.ContainingType, owner.ContainingType));

    // 2: everywhere, 1: in the assembly, 0: in less.
    private static int Reach(INamedTypeSymbol type)
    {
        int reach = 2;
        for (var part = type; part is not null; part = part.ContainingType)
            reach = System.Math.Min(reach, part.DeclaredAccessibility switch
            {
                Accessibility.Public => 2,
                Accessibility.Internal or Accessibility.ProtectedOrInternal => 1,
                _ => 0,
            });
        return reach;
    }

    private static IEnumerable<RunOption> Options(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null && ancestor.SpecialType != SpecialType.System_Object; ancestor = ancestor.BaseType)
            foreach (var member in ancestor.GetMembers())
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property && (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || Bounds(property) is not null))
                    yield return Option(property);
    }

    private static AttributeData? Bounds(IPropertySymbol property) => Fact(property, "BoundsAttribute");

    private static AttributeData? Fact(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } type && type.Name == name && KnownNames.IsIn(type, KnownNames.Namespace));

    private static EpochFacts? Epochs(IPropertySymbol property)
    {
        if (Fact(property, "EpochsAttribute") is not { ConstructorArguments: [{ Value: string otherwise }] } epochs)
            return null;
        object? Given(string name) => epochs.NamedArguments.FirstOrDefault(option => option.Key == name).Value.Value;
        return new EpochFacts(otherwise, Given("MayBeAll") is true, Given("Shorter") as string, Given("After") as string);
    }

    private static RunOption Option(IPropertySymbol property)
    {
        var bounds = Bounds(property);
        double At(int index, double otherwise) => bounds?.ConstructorArguments.Length > index && bounds.ConstructorArguments[index].Value is double value ? value : otherwise;
        return new RunOption(property.Type.ToDisplayString(Full), property.Name, At(0, double.NegativeInfinity), At(1, double.PositiveInfinity), Is("MinExcluded"), Is("MaxExcluded"), Epochs(property), property.SetMethod is { DeclaredAccessibility: Accessibility.Public });

        bool Is(string name) => bounds?.NamedArguments.Any(option => option.Key == name && option.Value.Value is true) ?? false;
    }

    // What must be known of a run word without running it stands on its class.
    private static RunFacts Facts(INamedTypeSymbol type) => Known.GetValue(type, static type => ReadFacts(type));

    // A class of ours, or of any other assembly that stays as it is, is one symbol from one compilation to the next.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, RunFacts> Known = new();

    private static RunFacts ReadFacts(INamedTypeSymbol type)
    {
        var measures = Fact(type, "MeasuresAttribute");
        var decay = Fact(type, "DecoupledDecayAttribute");
        bool higher = false;
        string target = "";
        foreach (var option in measures?.NamedArguments ?? [])
            if (option.Key == "Higher")
                higher = option.Value.Value is true;
            else if (option.Key == "Target")
                target = NameOf(option.Value);
        return new RunFacts(type.Name, higher, target == "Any" ? "" : target, Options(type).ToEquatable(), measures is not null,
            decay is { ConstructorArguments: [{ Value: double standard }] } ? standard : null, Fact(type, "NeedsValidationAttribute") is not null);
    }
}
