using System.Linq;
using Microsoft.CodeAnalysis;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>A hand-written nn.Module with [Block, Shape]: how it is made, and whether it can be applied to one tensor.</summary>
internal static class HandWrittenReader
{
    /// <param name="type">The module.</param>
    /// <param name="user">The assembly that makes it.</param>
    public static HandWritten Read(INamedTypeSymbol type, IAssemblySymbol user)
    {
        bool seesInternals = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, user) || type.ContainingAssembly.GivesAccessTo(user);
        var constructors = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public || (seesInternals && constructor.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal))
            .OrderBy(constructor => constructor.Parameters.Length).Select(constructor => constructor.Parameters.Select(DeclarationReader.ParameterOf).ToEquatable()).ToEquatable();
        string? fault = !IsModule(type) ? "is no nn.Module<Tensor, Tensor>, which a block written by hand must be"
            : type.IsFileLocal ? "is seen in its own file only, and what is generated stands in another: make it internal"
            : type.IsAbstract ? "is abstract, so it cannot be made"
            : type.IsGenericType ? "is generic; a block is not"
            : constructors.Count == 0 ? "has no constructor that can be called here"
            : null;
        return new(constructors, fault);
    }

    private static bool IsModule(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor is { Name: "Module", TypeArguments: [{ Name: "Tensor" }, { Name: "Tensor" }] })
                return true;
        return false;
    }
}
