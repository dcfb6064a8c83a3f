using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.CodeFixes;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>The keys that were written down in ModelKeys.txt, beside those that there are.</summary>
public class KeyRecordTests
{
    private static string Net(string stages, string name = "Net") => $"using ModelDsl;\n\n[Model]\npublic partial class {name}\n{{\n    [Input(8)] public partial Layer X {{ get; }}\n{stages}}}\n";

    private static string Linear(string stage, string more = "") => $"    [Linear(8){more}] public partial Layer {stage} {{ get; }}\n";

    private static string Told(string source, string? record) =>
        string.Join("; ", Compiler.Run(Compiler.Compilation([source]), record).Reported.Where(diagnostic => diagnostic.Id is "MDL9008" or "MDL9010").Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));

    [Theory]
    [InlineData(null, "")]                                             // nobody records
    [InlineData("Net: one, two", "")]
    [InlineData("Net: two, one", "")]                                  // no order is in the weights
    [InlineData("Net:one,two # as published", "")]
    [InlineData("Net: one\nNet: two", "")]                             // after a merge
    [InlineData("", "MDL9010 Net")]
    [InlineData("# Net: one, two", "MDL9010 Net")]
    [InlineData("Other.Net: one, two", "MDL9010 Net")]
    [InlineData("Net: one", "MDL9010 Net")]
    [InlineData("Net: one, two, three", "MDL9010 Net")]
    [InlineData("Net: first, two", "MDL9008 One")]
    [InlineData("Net: first, second", "MDL9008 One; MDL9008 Two")]
    [InlineData("Net: first", "MDL9008 One")]                          // and Two is new
    [InlineData("Net: second", "MDL9008 One")]
    [InlineData("Net: tow", "MDL9008 Two")]                            // the name decides, then the place
    [InlineData("Net: one, second, two", "MDL9010 Net")]               // removed
    public void Says_what_differs(string? record, string told) => Assert.Equal(told, Told(Net(Linear("One") + Linear("Two")), record));

    /// <summary>Behind the stages that stayed a new one is the renamed one, wherever else something was added.</summary>
    [Fact]
    public void The_place_tells_which_is_meant()
    {
        string source = Net(Linear("Fresh") + Linear("A1") + Linear("Stem") + Linear("B1") + Linear("Head"));
        Assert.Equal("MDL9008 Stem", Told(source, "Net: a1, body, b1, head"));
        Assert.Equal("MDL9008 Fresh", Told(source, "Net: body, a1, b1, head"));
        Assert.Equal("MDL9010 Net", Told(source, "Net: a1, b1, body, head"));
    }

    [Fact]
    public void Only_stages_with_weights_have_keys()
    {
        Assert.Equal("", Told(Net("    [ReLU, Dropout(0.1)] public partial Layer Quiet { get; }\n"), ""));
        Assert.Equal("", Told(Net(Linear("One") + "    [ReLU] public partial Layer Renamed { get; }\n"), "Net: one"));
        Assert.Equal("", Told(Net(Linear("Renamed", ", StateKey(\"one\")")), "Net: one"));
        // The block's own keys stand at the root, so its stage has none: the block's line records them.
        const string block = "[Block]\npublic partial class Half\n{\n    [Input] public partial Layer X { get; }\n    [Linear(4)] public partial Layer Y { get; }\n}\n";
        Assert.Equal("", Told(Net("    [Use<Half>, StateKey(\"\")] public partial Layer Any { get; }\n") + block, "Half: y"));
        Assert.Equal("MDL9008 Y", Told(Net("    [Use<Half>, StateKey(\"\")] public partial Layer Any { get; }\n") + block, "Half: wide"));
    }

    [Fact]
    public void Nothing_is_said_beside_a_mistake() =>
        Assert.Equal(["MDL0004"], Compiler.Analyze(Compiler.Compilation([Net("    [Linear(\"Widht\")] public partial Layer Renamed { get; }\n")]), "Net: one").Select(diagnostic => diagnostic.Id));

    /// <summary>While a member is typed, whoever stands below it is not there yet.</summary>
    [Fact]
    public void Nothing_is_said_while_someone_types() => Assert.Empty(Compiler.Analyze(Compiler.Compilation([Net(Linear("One") + "    [Linear(8), \n" + Linear("Two"))]), "Net: one, second"));

    [Theory]
    [InlineData("", "B: x\n")]
    [InlineData("A: y\nC: z\n", "A: y\nB: x\nC: z\n")]
    [InlineData("A: y\n\n# ours\nB: old # remark\nC: z", "A: y\n\n# ours\nB: x\nC: z\n")]
    [InlineData("C: z\r\nB: old\r\nB: older\r\n", "C: z\r\nB: x\r\n")]
    [InlineData("B.Inner: y\n", "B: x\nB.Inner: y\n")]
    [InlineData("<<<<<<< ours\nB: x\n", "<<<<<<< ours\nB: x\n")]
    public void A_line_is_written_in_its_place(string before, string after) => Assert.Equal(after, KeyRecord.With(before, "B: x"));

    private sealed class FixTest : CSharpCodeFixTest<ModelAnalyzer, RepairFix, DefaultVerifier>
    {
        public FixTest(string before, string after, string recordBefore, string recordAfter)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            CompilerDiagnostics = CompilerDiagnostics.None;
            (TestCode, FixedCode) = (before, after);
            foreach (var (state, record) in new[] { (TestState, recordBefore), (FixedState, recordAfter) })
            {
                state.AdditionalReferences.AddRange(Compiler.References);
                state.AdditionalFiles.Add((KeyRecord.FileName, record));
            }
        }
    }

    /// <summary>The kit records one by one, then all in the document, the project and the solution, and wants the same of each.</summary>
    [Fact]
    public Task All_classes_are_recorded_at_once() => new FixTest(
        Net(Linear("One"), "{|MDL9010:Net|}") + Net(Linear("Two"), "{|MDL9010:Ant|}").Replace("using ModelDsl;\n", "", StringComparison.Ordinal),
        Net(Linear("One")) + Net(Linear("Two"), "Ant").Replace("using ModelDsl;\n", "", StringComparison.Ordinal), "# Keys.\n", "# Keys.\nAnt: two\nNet: one\n").RunAsync();

    [Fact]
    public Task A_renamed_stage_keeps_its_key() => new FixTest(Net(Linear("{|MDL9008:Stem|}")), Net(Linear("Stem", ", StateKey(\"conv1\")")), "Net: conv1\n", "Net: conv1\n").RunAsync();

    [Fact]
    public Task Or_it_is_recorded_as_another()
    {
        var test = new FixTest(Net(Linear("{|MDL9008:Stem|}")), Net(Linear("Stem")), "Net: conv1\n", "Net: stem\n") { CodeActionIndex = 1, CodeActionEquivalenceKey = "MDL9008:Record" };
        return test.RunAsync();
    }

    private sealed class Counted : AdditionalText
    {
        private readonly SourceText _text = SourceText.From("Net: one\n");

        public int Reads { get; private set; }

        public override string Path => "/somewhere/ModelKeys.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Reads++;
            return _text;
        }
    }

    /// <summary>The file is read once for a compilation, however many models there are, and a compilation that is given up stops there.</summary>
    [Fact]
    public async Task It_is_read_once_for_a_compilation()
    {
        var file = new Counted();
        var compilation = Compiler.Compilation([.. Repository.Models.Values]);
        var analyzed = compilation.WithAnalyzers([new ModelAnalyzer()], new AnalyzerOptions([file]));
        Assert.NotEmpty(await analyzed.GetAnalyzerDiagnosticsAsync());
        Assert.Equal(1, file.Reads);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => compilation.WithAnalyzers([new ModelAnalyzer()], new AnalyzerOptions([file])).GetAnalyzerDiagnosticsAsync(new CancellationToken(true)));
    }
}
