using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>A class with its members and words, as a value: the only place where symbols and syntax are looked at.</summary>
internal static class DeclarationReader
{
    private const string Static = "static ";

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Null if it is neither a model nor a block.</summary>
    public static Declaration? Read(INamedTypeSymbol type, CancellationToken cancellation) => KindOf(type) switch
    {
        null => null,
        ClassKind.HandWritten => Shell(type, ClassKind.HandWritten) with { Words = WordReader.Read(type.GetAttributes(), type), HandWritten = HandWrittenReader.Read(type, type.ContainingAssembly) },
        { } kind => Read(type, kind, Obstacle.Of(type, cancellation), cancellation),
    };

    /// <summary>The same of one that has stages, where it is known already what it is and what stands in its way.</summary>
    public static Declaration Read(INamedTypeSymbol type, ClassKind kind, Obstacle? obstacle, CancellationToken cancellation) =>
        Shell(type, kind) with
        {
            Words = WordReader.Read(type.GetAttributes(), type),
            Members = Members(type, cancellation).ToEquatable(),
            TakenNames = Taken(type).ToEquatable(),
            Unfit = obstacle is null ? null : obstacle.HasStub ? Header(type) : "",
            Demanded = obstacle is null ? null : new(Obstacle.Overridden(type), Obstacle.Demanded(type).ToEquatable()),
            MissingTypes = type.GetMembers().OfType<IPropertySymbol>().Where(HasMissingType).Select(property => Escaped(property.Type.Name)).Distinct().ToEquatable(),
        };

    /// <summary>A class by its name alone.</summary>
    public static Declaration Shell(INamedTypeSymbol type, ClassKind kind)
    {
        var hosts = new List<string>();
        for (var host = type.ContainingType; host is not null; host = host.ContainingType)
            hosts.Insert(0, Header(host));
        return new Declaration(kind, type.ContainingNamespace is { IsGlobalNamespace: false } space ? string.Join(".", Path(space)) : "", Escaped(type.Name), hosts.ToEquatable(), Modifiers(type), default, default, default);
    }

    /// <summary>Null: neither a model nor a block. A class whose word is forgotten is read as a block, which it may be.</summary>
    public static ClassKind? KindOf(INamedTypeSymbol type) => Said(type) ?? (IsForgotten(type) ? ClassKind.Block : null);

    private static ClassKind? Said(INamedTypeSymbol type)
    {
        bool isModel = false, isBlock = false, hasShape = false;
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass is { } word && KnownNames.IsIn(word, KnownNames.Namespace))
            {
                isModel |= word.Name == nameof(ModelAttribute);
                isBlock |= word.Name == nameof(BlockAttribute);
                hasShape |= word.Name == nameof(ShapeAttribute);
            }
        return isModel ? ClassKind.Model : !isBlock ? null : hasShape ? ClassKind.HandWritten : ClassKind.Block;
    }

    /// <summary>Whether a class has a stage with an [Input], and nobody said what it is. Of one that is being typed that is not known.</summary>
    public static bool IsForgotten(INamedTypeSymbol type) =>
        FirstInput(type) is not null && Said(type) is null && !type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    /// <summary>The first stage with an [Input].</summary>
    public static IPropertySymbol? FirstInput(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
            if (member is IPropertySymbol { IsPartialDefinition: true } property && IsStage(property))
                foreach (var attribute in property.GetAttributes())
                    if (attribute.AttributeClass is { Name: nameof(InputAttribute) } word && KnownNames.IsIn(word, KnownNames.Namespace))
                        return property;
        return null;
    }

    // ---- The class ----------------------------------------------------------------------------------------------

    private static IEnumerable<string> Path(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? [] : Path(@namespace.ContainingNamespace).Append(Escaped(@namespace.Name));

    private static string Header(INamedTypeSymbol host)
    {
        string keyword = host.TypeKind switch
        {
            TypeKind.Struct => host.IsRecord ? "record struct" : "struct",
            TypeKind.Interface => "interface",
            _ => host.IsRecord ? "record" : "class",
        };
        return $"partial {keyword} {Escaped(host.Name)}{(host.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", host.TypeParameters.Select(parameter => Escaped(parameter.Name))) + ">")}";
    }

    private static string Modifiers(INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Public => "public ",
        Accessibility.Internal => "internal ",
        Accessibility.Protected => "protected ",
        Accessibility.ProtectedOrInternal => "protected internal ",
        Accessibility.ProtectedAndInternal => "private protected ",
        _ => "private ",
    } + (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "");

    public static Parameter ParameterOf(IParameterSymbol parameter) =>
        new(parameter.Name, parameter.Type.ToDisplayString(Full), parameter.HasExplicitDefaultValue ? Convert.ToString(parameter.ExplicitDefaultValue, System.Globalization.CultureInfo.InvariantCulture) ?? "" : null);

    // Names of the user's that hide what generated code calls by a short name: members of the class and of those around it, and types beside it.
    private static IEnumerable<string> Taken(INamedTypeSymbol type)
    {
        var taken = new SortedSet<string>(StringComparer.Ordinal);
        for (var part = type; part is not null; part = part.ContainingType)
            foreach (string name in part.MemberNames)
                if (KnownNames.Shorts.ContainsKey(name) || name.StartsWith("_", StringComparison.Ordinal))
                    taken.Add(name);
        foreach (string name in KnownNames.Shorts.Keys)
        {
            if (!type.ContainingNamespace.GetTypeMembers(name).IsEmpty || type.ContainingNamespace.GetMembers(name).Any(member => member is INamespaceSymbol))
                taken.Add(name);
            for (var part = type; part is not null; part = part.ContainingType)
                if (part.Name == name || !part.GetTypeMembers(name).IsEmpty)
                    taken.Add(name);
        }
        // Outside of namespaces an alias of the whole project's stands where those of the generated file would.
        if (type.ContainingNamespace.IsGlobalNamespace && type.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation })
            foreach (var tree in compilation.SyntaxTrees)
                foreach (var alias in (tree.GetRoot() as CompilationUnitSyntax)?.Usings ?? default)
                    if (alias is { Alias.Name.Identifier.ValueText: var name } && !alias.GlobalKeyword.IsKind(SyntaxKind.None) && KnownNames.Shorts.ContainsKey(name))
                        taken.Add(name);
        return taken;
    }

    // ---- Members ------------------------------------------------------------------------------------------------

    private static IEnumerable<Member> Members(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var members = new List<(SyntaxReference Place, Member Member)>();
        var plain = new PlainWords(type);
        var names = new HashSet<string>();
        foreach (var symbol in type.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (symbol.IsImplicitlyDeclared || symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } place)
                continue;
            // Of two with one name, which C# refuses, the first has another half.
            if (symbol is IPropertySymbol { IsPartialDefinition: true } && !names.Add(symbol.Name))
                continue;
            var member = symbol switch
            {
                IPropertySymbol property => Property(property, type, plain, cancellation),
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method => Method(method, type, cancellation),
                IFieldSymbol { HasConstantValue: true } constant => Constant(constant),
                IFieldSymbol { IsReadOnly: true } field => Field(field, type, cancellation),
                IFieldSymbol { AssociatedSymbol: null } field when IsNumeric(field.Type) => new Member(MemberKind.Changing, field.Name, TypeOf(field.Type), Seen(field), "", default, null, default),
                _ => null,
            };
            if (member is not null)
                members.Add((place, member));
        }
        return members.OrderBy(member => member.Place.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(member => member.Place.Span.Start).Select(member => member.Member);
    }

    /// <summary>Whether a property is a stage: partial, of type Layer.</summary>
    public static bool IsStage(IPropertySymbol property) => property.Type is INamedTypeSymbol { Name: "Layer" } type && KnownNames.IsIn(type, KnownNames.Namespace);

    /// <summary>Whether a property is a number of the model: it has [Range], [Choice], [Argument] or [Axis].</summary>
    public static bool IsNumber(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
            if (attribute.AttributeClass is { } type && IsNumber(type))
                return true;
        return false;
    }

    /// <summary>Whether an attribute makes a number of its property.</summary>
    public static bool IsNumber(INamedTypeSymbol word) => word.BaseType is { Name: nameof(NumberAttribute) } type && KnownNames.IsIn(type, KnownNames.Namespace);

    private static Member? Property(IPropertySymbol property, INamedTypeSymbol owner, PlainWords plain, CancellationToken cancellation)
    {
        if (property.IsIndexer)
            return null;
        var syntax = property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as PropertyDeclarationSyntax;
        bool isStage = IsStage(property), isNumber = false;
        // Only the generator reads a property whose other part is not there yet.
        if (syntax is null || property.PartialImplementationPart is not null || plain.Read(syntax, out isNumber) is not { } words)
            (words, isNumber) = (WordReader.Read(property.GetAttributes(), owner), IsNumber(property));
        // A bare partial number is one whose word is missing; with other attributes it may be another generator's.
        bool isBare = syntax is not { AttributeLists.Count: > 0 } && property.GetAttributes().IsEmpty && (property.Type.TypeKind == TypeKind.Enum || property.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_Boolean);
        if (property.IsPartialDefinition && (isStage || words.Count > 0 || isBare))
        {
            var kind = property.IsStatic || property.GetMethod is null || !(isStage || isNumber) || (isStage && isNumber && words.All(word => WordFactory.Make(word) is NumberAttribute or TunesWordAttribute)) ? MemberKind.Stray : isStage ? MemberKind.Stage : MemberKind.Number;
            return new Member(kind, property.Name, isStage && property.NullableAnnotation != NullableAnnotation.Annotated ? "global::ModelDsl.Layer" : property.Type.ToDisplayString(Full), PropertyModifiers(property, cancellation), DocumentationReader.Read(property, cancellation), words, null, default, Accessors(property, cancellation), property.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? WordReader.Members(type, owner) : null);
        }
        if (!(IsNumeric(property.Type) || (property.Type.TypeKind == TypeKind.Enum && property.SetMethod is null)))
            return null;
        if (property is { IsStatic: false, SetMethod: not null } && syntax?.AccessorList?.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) == true)
            return new Member(MemberKind.Changing, property.Name, TypeOf(property.Type), Seen(property), "", default, null, default);
        var body = syntax is null ? null : Body(syntax, owner);
        return new Member(MemberKind.Derived, property.Name, TypeOf(property.Type), Seen(property), "", words, ExpressionReader.Read(body, owner), default);
    }

    // What it always gives, however that is written.
    private static ExpressionSyntax? Body(PropertyDeclarationSyntax property, INamedTypeSymbol owner)
    {
        var accessors = property.AccessorList?.Accessors ?? default;
        var get = accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return new BodyReader(owner).Returned(property.ExpressionBody ?? get?.ExpressionBody, get?.Body) ?? (get?.Body is null && accessors.Count == 1 ? property.Initializer?.Value : null);
    }

    /// <summary>The same of a field, or a property.</summary>
    public static ExpressionSyntax? Written(ISymbol number) => number.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        PropertyDeclarationSyntax property => Body(property, number.ContainingType),
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        _ => null,
    };

    private static Member? Constant(IFieldSymbol constant) => constant.ConstantValue switch
    {
        int or short or ushort or sbyte or byte or long => new Member(MemberKind.Derived, constant.Name, TypeOf(constant.Type), Static, "", default, new NumberExpression.Integer(Number(constant.ConstantValue)), default),
        float real => new Member(MemberKind.Derived, constant.Name, "float", Static, "", default, new NumberExpression.Real(real), default),
        double real => new Member(MemberKind.Derived, constant.Name, "double", Static, "", default, new NumberExpression.Real(real), default),
        bool flag => new Member(MemberKind.Derived, constant.Name, "bool", Static, "", default, new NumberExpression.Integer(flag ? 1 : 0), default),
        _ => null,
    };

    private static string Seen(ISymbol member, bool ofMethod = false) => (member.DeclaredAccessibility == Accessibility.Private ? "private " : "") + (member.IsStatic && !ofMethod ? Static : "");

    private static long Number(object? value) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether this is a stage whose type is nowhere to be found. A number may be of an enum that another generator writes; a stage is a Layer, and of another type by mistake.</summary>
    public static bool HasMissingType(IPropertySymbol property) =>
        property is { IsPartialDefinition: true, Type: IErrorTypeSymbol { Arity: 0, Name: not ("" or "Layer") } missing } && !IsNumber(property) && WordReader.Words(property.GetAttributes()).Count > 0
        && property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { Type: IdentifierNameSyntax } && property.ContainingType.GetMembers(missing.Name).IsEmpty;

    private static bool IsNumeric(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Boolean or SpecialType.System_Double or SpecialType.System_Int64 or SpecialType.System_Single || IsShort(type);

    // What C# takes as an int everywhere.
    private static bool IsShort(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_SByte or SpecialType.System_Byte;

    private static string TypeOf(ITypeSymbol type) => IsShort(type) ? "int" : type.ToDisplayString(Full);

    // What never changes is a number as a property is.
    private static Member? Field(IFieldSymbol field, INamedTypeSymbol owner, CancellationToken cancellation) =>
        (IsNumeric(field.Type) || field.Type.TypeKind == TypeKind.Enum) && field.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? new Member(MemberKind.Derived, field.Name, TypeOf(field.Type), Seen(field), "", default, ExpressionReader.Read(value, owner), default) : null;

    private static Member? Method(IMethodSymbol method, INamedTypeSymbol owner, CancellationToken cancellation)
    {
        // What cannot be called with plain values is there all the same, and told where it is named.
        if (method.IsGenericMethod || method.Parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)))
            return new Member(MemberKind.Method, method.Name, method.ReturnType.ToDisplayString(Full), method.IsStatic ? Static : "", "", default, null, method.Parameters.Select(parameter => new Parameter(parameter.Name, (method.IsGenericMethod ? "generic " : parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(Full), null)).ToEquatable());
        var parameters = method.Parameters.Select(ParameterOf).ToEquatable();
        string type = method.ReturnType.ToDisplayString(Full);
        if (method.ReturnType.SpecialType is SpecialType.System_Int32 or SpecialType.System_Boolean or SpecialType.System_Double && method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Int32)
            return new Member(MemberKind.Derived, method.Name, type, Seen(method, ofMethod: true), "", default, ExpressionReader.Read(method), parameters);
        return new Member(MemberKind.Method, method.Name, type, method.IsStatic ? Static : "", "", WordReader.Read(method.GetReturnTypeAttributes(), owner), null, parameters);
    }

    private static string PropertyModifiers(IPropertySymbol property, CancellationToken cancellation)
    {
        var modifiers = (property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as PropertyDeclarationSyntax)?.Modifiers ?? default;
        return string.Concat(modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.ValueText + " "));
    }

    // As they stand, with bodies: an accessor may be private.
    private static string Accessors(IPropertySymbol property, CancellationToken cancellation)
    {
        var written = (property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as PropertyDeclarationSyntax)?.AccessorList?.Accessors ?? default;
        return written.Count == 0 ? "get => field;" : string.Join(" ", written.Select(accessor =>
            string.Concat(accessor.Modifiers.Select(modifier => modifier.ValueText + " ")) + accessor.Keyword.ValueText + (accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? " => field;" : " => field = value;")));
    }

    private static string Escaped(string name) => Names.Member(name);
}
