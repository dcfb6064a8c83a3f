using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// Generator and analyzer in Roslyn's own test kit. There the analyzer sees no generated code, as in an editor that generates only when it saves: it must say the same.
/// </summary>
public class KitTests
{
    private sealed class GeneratorTest : CSharpSourceGeneratorTest<ModelGenerator, DefaultVerifier>
    {
        public GeneratorTest()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Compiler.References);
        }
    }

    private sealed class AnalyzerTest : CSharpAnalyzerTest<ModelAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest(string marked, string? record)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange([.. Compiler.References, Compiler.Elsewhere]);
            CompilerDiagnostics = CompilerDiagnostics.None;            // the other halves of the properties are not there
            TestCode = marked;
            if (record is not null)
                TestState.AdditionalFiles.Add((KeyRecord.FileName, record));
        }
    }

    // A call of what is generated says nothing before it is.
    public static TheoryData<string> Cases => [.. RuleTests.Files.Where(name => !name.StartsWith("MDL2021", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Cases))]
    public Task Says_the_same_before_anything_is_generated(string name) => new AnalyzerTest(Repository.Read("tests", "ModelDsl.Generators.Tests", "Rules", name + ".cs"), RuleCase.Read(name).Record).RunAsync();

    [Fact]
    public Task Writes_a_block()
    {
        const string source = "using ModelDsl;\n\n[Block]\npublic partial class Half\n{\n    [Input]\n    public partial Layer X { get; }\n\n    [MaxPool2d(2)]\n    public partial Layer Y { get; }\n}\n";
        var result = Compiler.Run(source);
        var test = new GeneratorTest { TestCode = source };
        foreach (var generated in result.Generated.GeneratedSources)
            test.TestState.GeneratedSources.Add((typeof(ModelGenerator), generated.HintName, generated.SourceText));
        Assert.Contains("F.max_pool2d(x, 2)", result.Source("Half.g.cs"), StringComparison.Ordinal);
        return test.RunAsync();
    }
}
