using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Generators.Reading;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>Blocks of another assembly, by project and by built file: the same verdicts and the same code as in one assembly.</summary>
public class AssemblyTests
{
    private const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]";

    /// <summary>Every text of the tests that has blocks and models.</summary>
    public static TheoryData<string> Divisible => [.. Texts.Where(text => text.Value.Contains("[Block", StringComparison.Ordinal) && text.Value.Contains("[Model", StringComparison.Ordinal)).Select(text => text.Key).Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, string> Texts = Repository.Models.Concat(RuleTests.Cases.Cast<object[]>().Select(row => (string)row[0]).Select(name => KeyValuePair.Create("Rules/" + name, RuleCase.Read(name).Source))).ToDictionary(text => text.Key, text => text.Value);

    [Theory, MemberData(nameof(Divisible))]
    public void Divided_between_two_assemblies_all_is_the_same(string name)
    {
        var (blocks, models) = Divide(Texts[name]);
        var together = Compiler.Run(blocks, models);
        bool isWrongByItself = together.Reported.Any(diagnostic => Where(diagnostic) == "File0.cs" && diagnostic.Severity == DiagnosticSeverity.Error);
        // In an image nothing tells what nobody called a block from any other class.
        // Nor is a generic class declared here, where it could be told.
        bool isForgotten = together.Reported.Any(diagnostic => diagnostic.Id == "MDL0018" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("neither a model nor a block", StringComparison.Ordinal)) || CSharpSyntaxTree.ParseText(blocks, Compiler.Options).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Any(block => block.TypeParameterList is not null);
        var library = Compiler.Library("Library", Compiler.References, blocks, Friend);
        bool isBuilt = library.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        foreach (var reference in isBuilt ? new[] { library.ToMetadataReference(), Compiler.Image(library) } : [library.ToMetadataReference()])
        {
            var apart = Compiler.Run(Compiler.Compilation([models]).AddReferences(reference));
            if (isWrongByItself)
                Assert.All(apart.Reported, diagnostic => Assert.Contains(diagnostic.Id, isForgotten ? (string[])["MDL0031", "MDL0013"] : ["MDL0030", "MDL0031", "MDL9001"]));
            else
            {
                Assert.Equal(Verdicts(together.Reported, "File1.cs"), Verdicts(apart.Reported, "File0.cs"));
                foreach (var (one, other) in Code(together, models).Zip(Code(apart, models)))
                    Assert.Equal(one, other);
            }
            Assert.Empty(apart.Compile.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && Where(diagnostic) != "File0.cs").Select(diagnostic => diagnostic.ToString()));
        }
    }

    /// <summary>Uses with one thing changed or gone.</summary>
    [Theory]
    [InlineData("Blocks", 10)]
    [InlineData("HandWritten", 3)]
    public void Wrong_uses_are_told_alike(string name, int least)
    {
        var (blocks, models) = Divide(Texts[name]);
        var reference = Compiler.Image(Compiler.Library("Library", Compiler.References, blocks, Friend));
        int wrong = 0;
        foreach (var change in Changes(models))
        {
            string changed = SourceText.From(models).WithChanges(change).ToString();
            string[] together = Verdicts(Compiler.Analyze(Compiler.Compilation([blocks, changed])), "File1.cs");
            Assert.Equal(together, Verdicts(Compiler.Analyze(Compiler.Compilation([changed]).AddReferences(reference)), "File0.cs"));
            wrong += together.Length > 0 ? 1 : 0;
        }
        Assert.True(wrong >= least, $"{wrong} changes were refused");
    }

    private static IEnumerable<TextChange> Changes(string text)
    {
        foreach (var word in CSharpSyntaxTree.ParseText(text, Compiler.Options).GetRoot().DescendantNodes().OfType<AttributeSyntax>().Where(word => word.Name.ToString().StartsWith("Use<", StringComparison.Ordinal) || word.Name.ToString() == "With"))
        {
            if (((AttributeListSyntax)word.Parent!).Attributes.Count > 1)
                yield return new TextChange(word.Span, "Identity");
            foreach (var argument in word.ArgumentList?.Arguments ?? [])
                foreach (string other in argument.NameEquals is null ? new[] { "0", "7", "0.5", "\"Nothing\"" } : ["-1"])
                    yield return new TextChange(argument.Expression.Span, other);
        }
    }

    // ---- Names --------------------------------------------------------------------------------------------------

    private static string Part(int features, string modifier = "public") => $"namespace Common {{ using ModelDsl; [Block] {modifier} partial class Part {{ [Input] public partial Layer X {{ get; }} [Linear({features})] internal partial Layer Y {{ get; }} }} }}";

    private static string Using(string library) => $"namespace {library}; using ModelDsl; [Block] public partial class Whole {{ [Input] public partial Layer X {{ get; }} [Use<Common.Part>] public partial Layer Y {{ get; }} }}";

    /// <summary>A block finds those that it uses in its own assembly, whatever there is of the same name elsewhere.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Assemblies_may_have_classes_of_the_same_name(bool isBuilt)
    {
        MetadataReference[] libraries = [.. new[] { ("One", 3), ("Two", 5) }.Select(library => Compiler.Library(library.Item1, Compiler.References, Part(library.Item2, "internal"), Using(library.Item1))).Select(library => isBuilt ? Compiler.Image(library) : library.ToMetadataReference())];
        var result = Compiler.Run(Compiler.Compilation([Part(7), "using ModelDsl; [Model] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<One.Whole>] public partial Layer A { get; } [Use<Two.Whole>] public partial Layer B { get; } [Use<Common.Part>] public partial Layer C { get; } }"]).AddReferences(libraries));
        Assert.Empty(result.Reported.Concat(result.Wrong).Select(diagnostic => diagnostic.ToString()));
        string code = result.Source("Net.g.cs");
        foreach (var (stage, size) in new[] { ("A", 3), ("B", 5), ("C", 7) })
            Assert.Contains($"{stage} = parts.Stage(\"{stage}\", [{size}]);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Assemblies_may_be_told_apart_by_an_alias()
    {
        var libraries = new[] { ("One", 3), ("Two", 5) }.Select(library => Compiler.Image(Compiler.Library(library.Item1, Compiler.References, Part(library.Item2))).WithAliases([library.Item1.ToLowerInvariant()]));
        var result = Compiler.Run(Compiler.Compilation(["extern alias one; extern alias two; using ModelDsl; [Model] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<one::Common.Part>] public partial Layer A { get; } [Use<two::Common.Part>] public partial Layer B { get; } }"]).AddReferences(libraries));
        Assert.Empty(result.Reported.Concat(result.Wrong).Select(diagnostic => diagnostic.ToString()));
        string code = result.Source("Net.g.cs");
        Assert.Contains("new one::Common.Part([2])", code, StringComparison.Ordinal);
        Assert.Contains("B = parts.Stage(\"B\", [5]);", code, StringComparison.Ordinal);
    }

    /// <summary>A block of one assembly that uses one of another; and what is said where that one is missing.</summary>
    [Fact]
    public void Blocks_use_blocks_of_a_third_assembly()
    {
        var first = Compiler.Image(Compiler.Library("First", Compiler.References, Part(3)));
        var second = Compiler.Image(Compiler.Library("Second", [.. Compiler.References, first], Using("Second")));
        var model = Compiler.Compilation(["using ModelDsl; [Model] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<Second.Whole>] public partial Layer Y { get; } [Linear(1), Skip(nameof(X))] public partial Layer Z { get; } }"]);
        string all = Assert.Single(Compiler.Run(model.AddReferences(first, second)).Reported).GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal("'Skip' adds X (N, 2) to (N, 1): they differ; Projection = true maps X to that shape", all);
        var missing = Assert.Single(Compiler.Run(model.AddReferences(second)).Reported);
        Assert.Equal("'Whole' of the assembly 'Second' has a mistake of its own, which only its author can mend: MDL0030, 'Part' of the assembly 'First' cannot be read: 'First' or one of its types is missing: add a reference to it", missing.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>A block may use one that only it can see.</summary>
    [Fact]
    public void A_block_may_use_a_private_one_of_its_own()
    {
        const string blocks = "using ModelDsl; [Block] public partial class Whole { [Block] private partial class Own { [Input] public partial Layer X { get; } [Linear(3)] public partial Layer Y { get; } } [Input] public partial Layer X { get; } [Use<Own>] private partial Layer Y { get; } }";
        var library = Compiler.Run(blocks);
        Assert.Empty(library.Reported.Concat(library.Wrong).Select(diagnostic => diagnostic.ToString()));
        var result = Compiler.Run(Compiler.Compilation(["using ModelDsl; [Model] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<Whole>, Skip(nameof(X))] public partial Layer Z { get; } }"]).AddReferences(Compiler.Image(library.Compilation.WithAssemblyName("Library"))));
        Assert.Equal("'Skip' adds X (N, 2) to (N, 3): they differ; Projection = true maps X to that shape", Assert.Single(result.Reported).GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(result.Wrong);
    }

    /// <summary>In an editor a project may be referenced before its generator has run: then what is written is read.</summary>
    [Fact]
    public void A_project_whose_generator_has_not_run_is_read_as_it_is_written()
    {
        var library = Compiler.Compilation([Part(3)]).WithAssemblyName("Library");
        var reported = Compiler.Run(Compiler.Compilation(["using ModelDsl; [Model] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<Common.Part>, Skip(nameof(X))] public partial Layer Y { get; } }"]).AddReferences(library.ToMetadataReference())).Reported;
        Assert.Equal("'Skip' adds X (N, 2) to (N, 3): they differ; Projection = true maps X to that shape", Assert.Single(reported).GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>An internal block is no block for strangers, and an internal constructor none that they can call.</summary>
    [Fact]
    public void What_is_internal_is_seen_by_friends_only()
    {
        const string module = "using ModelDsl; using static TorchSharp.torch; [Block, Shape] public class Own : nn.Module<Tensor, Tensor> { internal Own() : base(\"own\") { } public override Tensor forward(Tensor x) => x; }";
        const string model = "using ModelDsl; [Model, AdamW] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<Common.Part>, Frozen(\"Y\")] public partial Layer Y { get; } [Use<Own>, Linear(2), CrossEntropyLoss] public partial Layer Z { get; } }";
        Assert.Empty(Run(Friend, "internal").Reported);
        Assert.Empty(Run(Friend, "internal").Wrong);
        // From what C# itself cannot read on, only C# speaks.
        Assert.Empty(Run("", "internal").Reported);
        Assert.Contains("CS0122", Run("", "internal").Compile.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["'Frozen' names 'Y' of 'Part', which is internal; only a stage that is seen from outside can be named: make it public", "'Own' has no constructor that can be called here"], Run("", "public").Reported.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order());

        Compiler.Result Run(string friend, string modifier) => Compiler.Run(Compiler.Compilation([model]).AddReferences(Compiler.Image(Compiler.Library("Library", Compiler.References, Part(3, modifier), module, friend))));
    }

    // ---- The text -----------------------------------------------------------------------------------------------

    public static TheoryData<string> All => [.. Texts.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(All))]
    public void What_is_written_is_read(string name)
    {
        foreach (var declaration in Declarations(Texts[name]))
        {
            string text = DeclarationText.Write(declaration);
            Assert.Equal(declaration with { Demanded = default, MissingTypes = default }, DeclarationText.Read(text));    // of no use to others
            Assert.DoesNotContain(text, c => c is < ' ' or > '~' or '"' or '\\');
            Assert.Equal(text, DeclarationText.Write(declaration));
        }
    }

    [Fact]
    public void Odd_names_and_values_are_written_and_read()
    {
        var words = new object?[] { null, 0, -1, int.MaxValue, 0.1, double.NaN, double.NegativeInfinity, 1e-300, true, "", "-", "12", "a b", "'^\"\\\n\0\ud800Größe", 'x', '\uffff', 1.5f, float.NaN, ulong.MaxValue, long.MinValue, (byte)3, (sbyte)-3, (short)4, (ushort)5, 6u,
            new EnumValue("global::A.B", "", -7), new TypeValue("global::A.B"), new TypeValue("global::A.M", true, "Class"), new EquatableArray<object?>([1, null, "x", new EquatableArray<object?>([])]) }
            .Select((value, i) => new Word(WordKind.Callback, "global::A.@class<int>", i % 2 == 0 ? null : "global::B", new EquatableArray<Argument>([new Argument("a", value, i % 3 == 0)]), null, i % 5 == 0 ? "Some.Assembly" : "")).ToEquatable();
        var expression = new NumberExpression.Conditional(new NumberExpression.Binary("&&", new NumberExpression.Unary("!", new NumberExpression.Name("größe")), new NumberExpression.Other()), new NumberExpression.Integer(long.MinValue), new NumberExpression.Extreme("min", new NumberExpression.Real(-0.5), new NumberExpression.Size("X", new NumberExpression.Call("F", new NumberExpression.Integer(-1)))));
        var member = new Member(MemberKind.Derived, "N", "int", "", "<summary>\"ä\"</summary>", words, expression, new EquatableArray<Parameter>([new Parameter("i", "int", null), new Parameter("j", "string?", "")]), "private get => field;", new EnumMembers(new EquatableArray<string>(["A"]), new EquatableArray<long>([-5]), true, "T", false));
        var declaration = new Declaration(ClassKind.HandWritten, "", "@class", new EquatableArray<string>(["partial class Outer<T>"]), "public ", words, new EquatableArray<Member>([member]), new EquatableArray<string>(["_x"]), new HandWritten(new EquatableArray<EquatableArray<Parameter>>([default, new EquatableArray<Parameter>([new Parameter("n", "int", "3")])]), "is abstract"), "");
        Assert.Equal(declaration, DeclarationText.Read(DeclarationText.Write(declaration)));
        Assert.Equal(declaration with { HandWritten = null }, DeclarationText.Read(DeclarationText.Write(declaration with { HandWritten = null })));
    }

    /// <summary>Text that is not what this version writes is refused, whatever it is, and never an exception.</summary>
    [Fact]
    public void Damaged_text_is_refused()
    {
        var declaration = Declarations(Texts["InvertedResidual"])[0];
        string text = DeclarationText.Write(declaration), body = text[8..];
        var random = new Random(7);
        for (int i = 0; i < text.Length; i++)
        {
            Assert.Null(DeclarationText.Read(text[..i]));
            Assert.Null(DeclarationText.Read(text[..i] + (text[i] == 'x' ? 'y' : 'x') + text[(i + 1)..]));
        }
        // Somebody may even know the checksum.
        for (int i = 0; i < 4000; i++)
        {
            int at = random.Next(body.Length), length = random.Next(4);
            string forged = body[..at] + new string([.. Enumerable.Range(0, random.Next(3)).Select(_ => "()[]' -+^0aE."[random.Next(13)])]) + body[Math.Min(body.Length, at + length)..];
            Read(forged);
        }
        Read(new string('(', 100_000));
        Read("(Block " + new string('[', 100_000));

        static void Read(string forged) => DeclarationText.Read(((uint)Language.Shapes.StableHash.Of(forged)).ToString("x8", CultureInfo.InvariantCulture) + forged);
    }

    // ---- Helpers ------------------------------------------------------------------------------------------------

    private static Declaration[] Declarations(string source)
    {
        var compilation = Compiler.Compilation([source]);
        return [.. compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Select(type => DeclarationReader.Read(type, default)).OfType<Declaration>()];
    }

    // The models with what else stands beside them in one text, blocks and enums in another.
    private static (string Blocks, string Models) Divide(string text)
    {
        return (Excerpt.Of(text, type => !IsModel(type)), Excerpt.Of(text, IsModel));

        static bool IsModel(BaseTypeDeclarationSyntax type) => type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Model");
    }

    private static string[] Verdicts(IEnumerable<Diagnostic> reported, string file) =>
        [.. reported.Where(diagnostic => Where(diagnostic) == file).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];

    private static string[] Code(Compiler.Result result, string models) =>
        [.. CSharpSyntaxTree.ParseText(models, Compiler.Options).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Select(model => result.Generated.GeneratedSources.Where(source => source.HintName.EndsWith(model.Identifier.ValueText + ".g.cs", StringComparison.Ordinal)).Select(source => source.SourceText.ToString()).SingleOrDefault("none"))];

    private static string? Where(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath;
}
