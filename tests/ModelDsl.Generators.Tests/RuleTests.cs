using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// The cases of the rules, in the folder Rules: the mistake with the place where it must be told between {|id: and |}, and the message behind it. One cause gives exactly one problem,
/// and nothing in generated code may be wrong because of it. A rule's first case is called by its id, further ones <c>id.WhatIsWrong</c>;
/// <c>.fixed.cs</c> is what the light bulb makes of one (<see cref="FixedTests"/>). Lines <c>// ModelKeys.txt: Net: fc</c> are the record of keys beside it.
/// </summary>
public class RuleTests
{
    public static TheoryData<string> Cases => [.. Files];

    public static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(Repository.Tests, "Rules"), "*.cs").Where(file => !file.EndsWith(".fixed.cs", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Language.Rules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Cases))]
    public void Says_exactly_this_and_exactly_here(string name)
    {
        var wanted = RuleCase.Read(name);
        var result = Compiler.Run(Compiler.CaseCompilation(wanted.Source), wanted.Record);
        var reported = Assert.Single(result.Reported, diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden || diagnostic.Id == wanted.Id);
        Assert.Equal(wanted.Id, reported.Id);
        Assert.Equal(wanted.Marked, reported.Location.SourceTree!.ToString().Substring(reported.Location.SourceSpan.Start, reported.Location.SourceSpan.Length));
        Assert.Equal(wanted.Start, reported.Location.SourceSpan.Start);
        string message = reported.GetMessage(CultureInfo.InvariantCulture);
        if (wanted.Message == "?" && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            RuleCase.Accept(name, message);
        else
            Assert.Equal(wanted.Message, message);
        Assert.Empty(result.Wrong.Where(diagnostic => !wanted.FromCompiler.Contains(diagnostic.Id)).Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>With the rule switched off its case is silent: nothing else catches the mistake, and the case does depend on it.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void Its_case_depends_on_it(string id)
    {
        var (source, record) = (RuleCase.Read(id).Source, RuleCase.Read(id).Keys);
        Compilation compilation = Compiler.CaseCompilation(source);
        if (source.Contains(".Fit(", StringComparison.Ordinal))
            compilation = Compiler.Generated(compilation);             // its trainer
        var types = compilation.Assembly.GlobalNamespace.GetTypeMembers().Where(type => type.DeclaringSyntaxReferences.Length > 0).ToArray();
        var declarations = types.Select(type => DeclarationReader.Read(type, default)).OfType<Declaration>().ToArray();
        var blocks = declarations.Where(declaration => declaration.Kind != ClassKind.Model).Concat(types.SelectMany(type => ReferencedBlocks.Of(type, compilation, default))).ToArray();
        Assert.Equal([id], Found(null).Where(found => found == id || Language.Rules.All.Single(rule => rule.Id == found).Severity > Severity.Hidden).Distinct());
        Assert.DoesNotContain(id, Found(id));

        // As the analyzer does it: what only symbols tell comes first, and hides what follows from it.
        string[] Found(string? silent)
        {
            var told = new List<string>();
            foreach (var type in types.Where(type => DeclarationReader.KindOf(type) is ClassKind.Model or ClassKind.Block))
                DeclarationRules.Check(type, Obstacle.Of(type, default), diagnostic => told.Add(diagnostic.Id), default, silent);
            if (told.Count == 0)
                foreach (var declaration in declarations.Where(declaration => declaration.Kind != ClassKind.HandWritten))
                    told.AddRange(Inference.Run(declaration, new Library(blocks, default, falsified: new Falsification(silent), record: record)).Problems.Select(problem => problem.Rule.Id));
            foreach (var tree in compilation.SyntaxTrees.Take(1))
                foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
                    if (compilation.GetSemanticModel(tree).GetOperation(call) is IInvocationOperation operation && FitCalls.Check(operation) is { } problem && problem.Rule.Id != silent)
                        told.Add(problem.Rule.Id);
            return [.. told];
        }
    }
}

/// <summary>A source text with the place of its one mistake.</summary>
internal sealed record RuleCase(string Id, string Source, int Start, string Marked, string Message, string[] FromCompiler, string? Record)
{
    /// <summary>The record of keys beside it, read.</summary>
    public KeyRecord? Keys => Record is null ? null : KeyRecord.Parse(Record.Split('\n'));

    /// <summary>Writes down the message of a new case, to be looked at.</summary>
    public static void Accept(string name, string message)
    {
        string path = Path.Combine(Repository.Tests, "Rules", name + ".cs");
        File.WriteAllText(path, File.ReadAllText(path).Replace("// message: ?", "// message: " + message));
    }

    /// <summary>The case of this name: a rule's id, with what is wrong behind it if it is not the first.</summary>
    public static RuleCase Read(string name)
    {
        string id = name.Split('.')[0], text = Repository.Read("tests", "ModelDsl.Generators.Tests", "Rules", name + ".cs");
        var mark = Regex.Match(text, @"\{\|" + id + @":(.*?)\|\}", RegexOptions.Singleline);
        Assert.True(mark.Success, $"Rules/{name}.cs does not say where the mistake is");
        string source = text.Remove(mark.Index, mark.Length).Insert(mark.Index, mark.Groups[1].Value);
        return new RuleCase(id, source, mark.Index, mark.Groups[1].Value, Regex.Match(text, "^// message: (.*)$", RegexOptions.Multiline).Groups[1].Value,
            Regex.Match(text, "^// compiler: (.*)$", RegexOptions.Multiline).Groups[1].Value.Split(' '), RecordOf(text));
    }

    // "// ModelKeys.txt:" alone is an empty file.
    private static string? RecordOf(string text)
    {
        var lines = Regex.Matches(text, "^// ModelKeys.txt:(?: (.*))?$", RegexOptions.Multiline);
        return lines.Count == 0 ? null : string.Concat(lines.Where(line => line.Groups[1].Success).Select(line => line.Groups[1].Value + "\n"));
    }
}
