using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Reading;

/// <summary>
/// Blocks of other assemblies, as the generator stamped them there; only those that are used are looked at. Modules written by hand need no stamp: all that must be known of them is in metadata.
/// </summary>
internal static class ReferencedBlocks
{
    private const int Most = 1024;

    // By their texts: while someone types, nothing is read twice, and no symbol is kept.
    private static readonly ConcurrentDictionary<(string Text, Origin Origin), Declaration> Known = new();

    /// <summary>The blocks of other assemblies that a class uses, and those that they use.</summary>
    public static EquatableArray<Declaration> Of(INamedTypeSymbol user, Compilation compilation, CancellationToken cancellation)
    {
        SortedDictionary<string, Declaration>? found = null;
        foreach (var used in UsedBy(user))
            if (!SymbolEqualityComparer.Default.Equals(used.ContainingAssembly, user.ContainingAssembly))
                Follow(used);
        return found is null ? default : found.Values.ToEquatable();

        void Follow(INamedTypeSymbol type)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(type, compilation, out var uses, cancellation) is not { } block || (found ??= new(StringComparer.Ordinal)).ContainsKey(block.Key))
                return;
            found[block.Key] = block;
            foreach (var used in uses)
                Follow(used);
        }
    }

    /// <summary>The blocks that a class with source text uses.</summary>
    public static IEnumerable<INamedTypeSymbol> UsedBy(INamedTypeSymbol user)
    {
        foreach (var member in user.GetMembers())
            if (member is IPropertySymbol property)
                foreach (var attribute in property.GetAttributes())
                    if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } used] } word && WordReader.IsUse(word))
                        yield return used;
    }

    private static Declaration? Read(INamedTypeSymbol type, Compilation compilation, out IEnumerable<INamedTypeSymbol> uses, CancellationToken cancellation)
    {
        uses = [];
        var assembly = type.ContainingAssembly;
        var origin = new Origin(assembly?.Name ?? "?", Alias(assembly, compilation), assembly?.GivesAccessTo(compilation.Assembly) ?? false);
        if (type.TypeKind == TypeKind.Error)
            return Unreadable($"'{origin.Assembly}' or one of its types is missing: add a reference to it");
        switch (DeclarationReader.KindOf(type))
        {
            case ClassKind.HandWritten:
                return DeclarationReader.Shell(type, ClassKind.HandWritten) with { Words = WordReader.ReadUnordered(type), HandWritten = HandWrittenReader.Read(type, compilation.Assembly), Origin = origin };
            case not ClassKind.Block:
                return null;
        }
        if (type.GetAttributes().FirstOrDefault(attribute => IsStamp(attribute.AttributeClass)) is not { } stamp)
        {
            // In an editor: a project whose generator has not run yet.
            if (type.DeclaringSyntaxReferences.IsEmpty)
                return Unreadable($"'{origin.Assembly}' was built without ModelDsl's generator, or with a mistake in this block: build it again with the package ModelDsl");
            uses = UsedBy(type);
            return DeclarationReader.Read(type, cancellation)! with { Origin = origin };
        }
        if (stamp.ConstructorArguments is not [{ Value: int version }, { Value: string text }, { Kind: TypedConstantKind.Array, IsNull: false } types]
            || version != DeclarationText.Version || Declared(text, origin) is not { } declared || declared.FullName != DeclarationReader.Shell(type, ClassKind.Block).FullName)
            return Unreadable($"it was made by another version of ModelDsl: build '{origin.Assembly}' with the version that is used here, or use the version that it was built with");
        uses = types.Values.Select(value => value.Value).OfType<INamedTypeSymbol>();
        return declared;

        Declaration Unreadable(string why) => DeclarationReader.Shell(type, ClassKind.Block) with { Origin = origin with { Unreadable = why } };
    }

    private static bool IsStamp(INamedTypeSymbol? attribute) =>
        attribute is { Name: "DeclarationAttribute", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } } };

    // A version that writes the same text may still have words that this one does not know.
    private static Declaration? Declared(string text, Origin origin)
    {
        if (Known.TryGetValue((text, origin), out var known))
            return known;
        if (DeclarationText.Read(text) is not { } read || !read.Words.Concat(read.Members.SelectMany(member => member.Words)).All(WordFactory.Understands))
            return null;
        if (Known.Count >= Most)
            Known.Clear();
        return Known[(text, origin)] = read with { Origin = origin };
    }

    private static string Alias(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is not null && compilation.GetMetadataReference(assembly)?.Properties.Aliases is { IsDefaultOrEmpty: false } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias) ? aliases[0] : MetadataReferenceProperties.GlobalAlias;
}
