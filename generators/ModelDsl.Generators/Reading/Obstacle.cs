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

/// <summary>What stands in the way of writing the other part of a class. Looks only at what the user wrote: the analyzer also sees what was generated.</summary>
/// <param name="Rule">The mistake.</param>
/// <param name="Arguments">What its message says.</param>
/// <param name="At">Where it is.</param>
/// <param name="HasStub">The properties at least can have their other half.</param>
internal sealed record Obstacle(Rule Rule, string[] Arguments, Location At, bool HasStub)
{
    /// <summary>The first obstacle; null: there is none.</summary>
    public static Obstacle? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (ForgottenShape(type, cancellation) is { } forgotten)
            return forgotten;
        bool isPartial = true, isSeen = true, isPlain = type.TypeKind == TypeKind.Class && !type.IsRecord && !type.IsStatic;
        for (var part = type; part is not null; part = part.ContainingType)
        {
            isSeen &= !part.IsFileLocal;
            isPartial &= IsPartial(part, cancellation);
            isPlain &= !part.IsGenericType;
        }
        // Another part, though it is one too many, makes of the compiler's word about each property one about the class.
        if (!isPartial || !isSeen || !isPlain)
            return new(Rules.ClassNotPartial, [type.Name], Name(type, cancellation), HasStub: isSeen && (isPartial || type.GetMembers().Any(member => member is IPropertySymbol { IsPartialDefinition: true })));
        if (DeclarationReader.IsForgotten(type))
            return new(Rules.Misplaced, [$"'{type.Name}' has stages, and is neither a model nor a block: put [Model] or [Block] on it"], Name(type, cancellation), HasStub: true);
        return OwnBase(type, cancellation) ?? OwnMember(type, cancellation)
            ?? (IsReserved(type) ? new(Rules.ReservedName, [type.Name, "a type or member that is generated"], Name(type, cancellation), HasStub: true) : null);
    }

    /// <summary>The class's name, in the part that carries the attribute.</summary>
    public static Location Name(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var marked = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } word && KnownNames.IsIn(word, KnownNames.Namespace))?.ApplicationSyntaxReference?.GetSyntax(cancellation);
        return marked?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations.FirstOrDefault() ?? Location.None;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        Written(type).Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool IsReserved(INamedTypeSymbol type) =>
        ReservedNames.Classes.Contains(type.Name) || (type.ContainingNamespace.IsGlobalNamespace && type.ContainingType is null && type.Name is "System" or "TorchSharp" or "ModelDsl");

    // A module with its own forward is written by hand.
    private static Obstacle? ForgottenShape(INamedTypeSymbol type, CancellationToken cancellation) =>
        DeclarationReader.KindOf(type) == ClassKind.Block && type.GetMembers("forward").Any(method => method.IsOverride && Written(method).Any())
        && Written(type).Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().Any(part => part.BaseList?.Types.Any(own => KnownNames.Simple(own.Type) == "Module") == true)
        && !type.GetMembers().OfType<IPropertySymbol>().Any(DeclarationReader.IsStage)
            ? new(Rules.OwnMember, [type.Name, "is an nn.Module with a forward of its own: say what it gives with [Block, Shape(...)], or leave the forward out and declare stages"], Name(type, cancellation), HasStub: false) : null;

    // A name in the list of bases that is no interface's is that of a class.
    private static Obstacle? OwnBase(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var part in Written(type).Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>())
            if (part.BaseList?.Types.FirstOrDefault() is { } first && type.AllInterfaces.All(known => known.Name != KnownNames.Simple(first.Type)))
                return new(Rules.OwnMember, [type.Name, $"derives from '{first.Type}'; what it derives from is generated (nn.Module): leave it out"], first.GetLocation(), HasStub: true);
        return null;
    }

    /// <summary>What torch's modules ask of a class that derives from one, as far as it is not there: a constructor with a name, and forward.</summary>
    public static IEnumerable<string> Demanded(INamedTypeSymbol type)
    {
        if (Overridden(type).Length > 0)
            yield return Constructor(type);
        if (type.BaseType is not { Name: "Module" } module || module.ContainingType?.ToDisplayString() != "TorchSharp.torch.nn")
            yield break;
        if (type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared))
            yield return Constructor(type);
        foreach (var method in module.GetMembers("forward").OfType<IMethodSymbol>())
            if (method.IsAbstract && !type.GetMembers("forward").OfType<IMethodSymbol>().Any(own => own.IsOverride))
                yield return $"public override {Full(method.ReturnType)} forward({string.Join(", ", method.Parameters.Select(parameter => $"{Full(parameter.Type)} {parameter.Name}"))}) => throw new global::System.InvalidOperationException();";
    }

    /// <summary>The module that a forward of its own overrides, as a list of bases, or nothing: without it C# would say that there is nothing to override, and keep our word for itself.</summary>
    public static string Overridden(INamedTypeSymbol type) =>
        type is { IsStatic: false, BaseType.SpecialType: SpecialType.System_Object } && type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && type.GetMembers("forward").OfType<IMethodSymbol>().FirstOrDefault(own => own is { IsOverride: true, Parameters.Length: > 0, ReturnsVoid: false }) is { } forward && forward.Parameters.Select(parameter => parameter.Type).Append(forward.ReturnType).ToArray() is var types && types.All(of => of.TypeKind != TypeKind.Error)
            ? $" : global::TorchSharp.torch.nn.Module<{string.Join(", ", types.Select(Full))}>" : "";

    private static string Constructor(INamedTypeSymbol type) => $"public {type.Name}() : base(nameof({type.Name})) => throw new global::System.InvalidOperationException();";

    private static string Full(ITypeSymbol of) => of.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static Obstacle? OwnMember(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || Written(member).FirstOrDefault()?.GetSyntax(cancellation) is not { } syntax)
                continue;
            string? what = member switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor } => "has a constructor of its own; its constructor is generated: set things up in a method that makes the model",
                IMethodSymbol { MethodKind: MethodKind.Ordinary, Name: "forward" or "Describe" or "RegisterComponents" } => $"has its own '{member.Name}', which is generated: remove it or give it another name",
                INamedTypeSymbol { Name: "Trainer" } trainer when IsPartial(trainer, cancellation) => null,
                INamedTypeSymbol when ReservedNames.Generated.Contains(member.Name) => $"has its own type '{member.Name}', which is generated: give it another name",
                IPropertySymbol { IsPartialDefinition: true } => Shadowed(syntax, type) is { } shadowed ? $"names the type '{shadowed}', and a type that is generated in it is called so too: give yours another name" : null,
                IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } when IsGenerated(member.Name, type) => $"has its own '{member.Name}', which is what a generated member is called: give it another name",
                _ => null,
            };
            if (what is not null)
                return new(Rules.OwnMember, [type.Name, what], Place(syntax), HasStub: true);
        }
        return null;
    }

    // In the class the generated type is the nearer one. Names are looked at as they are written: to bind the attributes of all classes at every keystroke would take longer than all else.
    private static string? Shadowed(SyntaxNode syntax, INamedTypeSymbol type)
    {
        if (syntax is not PropertyDeclarationSyntax property)
            return null;
        foreach (var list in property.AttributeLists)
            foreach (var attribute in list.Attributes)
                if ((attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name) is GenericNameSyntax { TypeArgumentList.Arguments: [var named] } && Hides(named))
                    return KnownNames.Simple(named);
        return Hides(property.Type) ? KnownNames.Simple(property.Type) : null;

        bool Hides(TypeSyntax named) => named is IdentifierNameSyntax name && IsGenerated(name.Identifier.ValueText, type);
    }

    // Whether a type of this name is generated for a model, by the words that it has.
    private static bool IsGenerated(string name, INamedTypeSymbol type)
    {
        if (!ReservedNames.Types.Contains(name) || DeclarationReader.KindOf(type) != ClassKind.Model)
            return false;
        var words = type.GetMembers().OfType<IPropertySymbol>().Select(property => property.GetAttributes().Select(attribute => attribute.AttributeClass).OfType<INamedTypeSymbol>().ToArray()).ToArray();
        int Count(Func<INamedTypeSymbol, bool> which) => words.Count(of => of.Any(which));
        static bool IsLoss(INamedTypeSymbol word) => KnownNames.Derives(word, nameof(LossBaseAttribute));
        return name switch
        {
            "Hyperparameters" => Count(word => word.Name is nameof(RangeAttribute) or nameof(ChoiceAttribute)) > 0,
            "Outputs" => Count(word => IsLoss(word) || word.Name == nameof(OutputAttribute)) > 1,
            "Describe" or "RegisterComponents" or "forward" => true,
            _ => Count(IsLoss) > 0,
        };
    }

    private static Location Place(SyntaxNode syntax) => syntax switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Identifier.GetLocation(),
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
        VariableDeclaratorSyntax variable => variable.Identifier.GetLocation(),
        TypeDeclarationSyntax { ParameterList: { } parameters } => parameters.GetLocation(),
        BaseTypeDeclarationSyntax nested => nested.Identifier.GetLocation(),
        _ => syntax.GetLocation(),
    };

    private static IEnumerable<SyntaxReference> Written(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Where(reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
}
