using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.Generators.Tests;

/// <summary>Rules obey what a project says of them: .editorconfig, #pragma and [SuppressMessage], each rule in its own case.</summary>
public class SeverityTests
{
    public static TheoryData<string> Ids => RuleTests.Ids;

    [Theory, MemberData(nameof(Ids))]
    public void An_editorconfig_says_how_severe_a_rule_is(string id)
    {
        string source = RuleCase.Read(id).Source;
        Assert.Equal([id], Told(Reported(id, source)));
        Assert.Empty(Reported(id, source, $"dotnet_diagnostic.{id}.severity = none"));
        foreach (var (word, severity) in new[] { ("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("suggestion", DiagnosticSeverity.Info), ("silent", DiagnosticSeverity.Hidden) })
            Assert.All(Reported(id, source, $"dotnet_diagnostic.{id}.severity = {word}"), diagnostic => Assert.Equal(severity, diagnostic.Severity));
        Assert.Empty(Reported(id, source, $"dotnet_analyzer_diagnostic.category-{Reported(id, source)[0].Descriptor.Category}.severity = none"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_pragma_silences_a_rule(string id)
    {
        var wanted = RuleCase.Read(id);
        Assert.Empty(Reported(id, $"#pragma warning disable {id}\n" + wanted.Source));
        int line = wanted.Source.LastIndexOf('\n', wanted.Start) + 1;
        Assert.Empty(Reported(id, wanted.Source.Insert(line, $"#pragma warning disable {id} // meant so\n")));
        Assert.Equal([id], Told(Reported(id, $"#pragma warning disable {id}\n#pragma warning restore {id}\n" + wanted.Source)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void SuppressMessage_silences_a_rule(string id)
    {
        string source = RuleCase.Read(id).Source, suppress = $"System.Diagnostics.CodeAnalysis.SuppressMessage(\"ModelDsl\", \"{id}\", Justification = \"Meant so.\")";
        Assert.Empty(Reported(id, source, also: $"[assembly: {suppress[..^1]}, Scope = \"module\")]"));
        var type = CSharpSyntaxTree.ParseText(source, Compiler.Options).GetRoot().FindToken(RuleCase.Read(id).Start).Parent!.AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>().Last();
        Assert.Empty(Reported(id, source.Insert(type.SpanStart, $"[{suppress}]\n")));
    }

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Id);

    private static Diagnostic[] Reported(string id, string source, string config = "", string also = "")
    {
        var compilation = Compiler.CaseCompilation(source).AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(also), Compiler.Options, "Also.cs"));
        if (source.Contains(".Fit(", StringComparison.Ordinal))
            compilation = (CSharpCompilation)Compiler.Generated(compilation);
        var set = AnalyzerConfigSet.Create((AnalyzerConfig[])[AnalyzerConfig.Parse(SourceText.From("root = true\n[*.cs]\n" + config), "/.editorconfig")]);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new TreeOptions(set)));
        return [.. compilation.WithAnalyzers([new Analyzers.ModelAnalyzer()], new AnalyzerOptions(Compiler.Beside(RuleCase.Read(id).Record), new ConfigOptions(set))).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()];
    }

    // As the compiler's own, which are internal.
    private static AnalyzerConfigOptionsResult Of(AnalyzerConfigSet set, SyntaxTree tree) => set.GetOptionsForSourcePath("/" + tree.FilePath);

    private sealed class TreeOptions(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) => Of(set, tree).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) => set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class ConfigOptions(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(Of(set, tree).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Values(System.Collections.Immutable.ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
