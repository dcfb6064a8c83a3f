using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Generators.Reading;
using ModelDsl.Generators.Writing;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators;

/// <summary>Writes the other part of every model and block. It reports nothing: that is the analyzer's work, over the same declarations.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <summary>The tracked steps, whose caching the tests look at.</summary>
    internal const string Declarations = "Declarations", Blocks = "Blocks", Units = "Units", Sources = "Sources", Starts = "Starts", Clashes = "Clashes";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = Read(context, KnownNames.Model).WithTrackingName(Declarations);
        var blocks = Read(context, KnownNames.Block).WithTrackingName(Blocks);
        var library = blocks.Collect().Select(static (all, _) => all.ToEquatable());

        // A class is written anew when it or a block that it uses has changed, not when any block has.
        var clashes = models.Collect().Combine(blocks.Collect()).Select(static (all, _) => Clashing(all.Left.Concat(all.Right).Select(found => found.Declaration))).WithTrackingName(Clashes);
        var units = models.Where(static model => model.Declaration.Unfit != "").Combine(library).Select(static (pair, _) => new Unit(pair.Left.Declaration, Used(pair.Left, pair.Right)));
        var blockUnits = blocks.Where(static block => block.Declaration.Kind == ClassKind.Block && block.Declaration.Unfit != "").Combine(library).Select(static (pair, _) => new Unit(pair.Left.Declaration, Used(pair.Left, pair.Right)));
        WriteAll(context, units, clashes);
        WriteAll(context, blockUnits, clashes);
        WriteAll(context, Forgotten(context).Select(static (declaration, _) => new Unit(declaration, default)), clashes);
        NativeStartWriter.Register(context, models.Collect().Select(static (all, _) => all.Length > 0));
    }

    private static IncrementalValuesProvider<Found> Read(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax,
            static (found, cancellation) => found.TargetSymbol is INamedTypeSymbol type && IsFirst(found, type) && DeclarationReader.Read(type, cancellation) is { } declaration ? new Found(declaration, UsesOthers(declaration) ? ReferencedBlocks.Of(type, found.SemanticModel.Compilation, cancellation) : default) : null)
        .Where(static found => found is not null).Select(static (found, _) => found!);

    // Stages in a class that is neither a model nor a block have their other half all the same, so that this is the one thing that is reported.
    private static IncrementalValuesProvider<Declaration> Forgotten(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.Input, static (node, _) => node is PropertyDeclarationSyntax,
            static (found, cancellation) => SymbolEqualityComparer.Default.Equals(found.TargetSymbol, DeclarationReader.FirstInput(found.TargetSymbol.ContainingType)) && DeclarationReader.IsForgotten(found.TargetSymbol.ContainingType) ? DeclarationReader.Read(found.TargetSymbol.ContainingType, cancellation) : null)
        .Where(static declaration => declaration is { Unfit: not (null or "") }).Select(static (declaration, _) => declaration!);

    private static bool UsesOthers(Declaration declaration) => declaration.Members.Any(static member => member.Words.Any(static word => word.Assembly.Length > 0));

    // A class with the attribute on two parts is found twice and written once.
    private static bool IsFirst(GeneratorAttributeSyntaxContext found, INamedTypeSymbol type) =>
        type.GetAttributes().First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, found.Attributes[0].AttributeClass)).ApplicationSyntaxReference is not { } place
        || (place.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(place.Span));

    // File names that differ only by case are one name to a compiler. There are hardly ever any, so this changes hardly ever.
    private static EquatableArray<string> Clashing(IEnumerable<Declaration> all) =>
        all.Select(ModelWriter.FileName).GroupBy(static name => name, System.StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1).SelectMany(static same => same).OrderBy(static name => name, System.StringComparer.Ordinal).ToEquatable();

    private static string FileName(Declaration declaration, EquatableArray<string> clashes)
    {
        string name = ModelWriter.FileName(declaration);
        return clashes.Contains(name) ? name.Replace(".g.cs", $"-{(uint)Language.Shapes.StableHash.Of(declaration.FullName):x8}.g.cs") : name;
    }

    private static void WriteAll(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Unit> units, IncrementalValueProvider<EquatableArray<string>> clashes)
    {
        var sources = units.WithTrackingName(Units).Combine(clashes).Select(static (pair, cancellation) => new Source(FileName(pair.Left.Declaration, pair.Right), Write(pair.Left, cancellation))).WithTrackingName(Sources);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.Name, SourceText.From(source.Text, Utf8)));
    }

    // A mistake of our own is said where it is seen, in the one file that it concerns; a generator that throws writes nothing at all.
    private static string Write(Unit unit, System.Threading.CancellationToken cancellation)
    {
        try
        {
            return ModelWriter.Write(unit.Declaration, unit.Blocks, cancellation);
        }
        catch (System.Exception e) when (e is not System.OperationCanceledException)
        {
            return $"#error ModelDsl could not write '{unit.Declaration.Name}', which is a mistake of ModelDsl's, not of yours. Please report it: {e.GetType().Name}: {e.Message.Replace('\n', ' ').Replace('\r', ' ')}\n";
        }
    }

    /// <summary>The blocks that a class uses, and those that they use.</summary>
    internal static EquatableArray<Declaration> Used(Found user, EquatableArray<Found> library)
    {
        var byName = new Dictionary<string, Found>();
        foreach (var block in library)
            byName[block.Declaration.Key] = block;
        var used = new SortedDictionary<string, Declaration>(System.StringComparer.Ordinal);
        Follow(user);
        return used.Values.ToEquatable();

        void Follow(Found user)
        {
            foreach (var referenced in user.Referenced)
                used[referenced.Key] = referenced;
            foreach (var member in user.Declaration.Members)
                foreach (var word in member.Words)
                    if (word.TypeArgument is { } name && word.Assembly.Length == 0 && byName.TryGetValue(name, out var block) && !used.ContainsKey(name))
                    {
                        used[name] = block.Declaration;
                        Follow(block);
                    }
        }
    }

    /// <summary>A class of the assembly that is compiled, with the blocks of other assemblies that it uses.</summary>
    internal sealed record Found(Declaration Declaration, EquatableArray<Declaration> Referenced);

    internal sealed record Unit(Declaration Declaration, EquatableArray<Declaration> Blocks);

    internal sealed record Source(string Name, string Text);
}
