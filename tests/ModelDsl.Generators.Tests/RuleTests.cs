using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// One case per rule, in the folder Rules: the mistake with the place where it must be told between {|id: and |}, and the message behind it. One cause gives exactly one problem,
/// and nothing in generated code may be wrong because of it.
/// </summary>
public class RuleTests
{
    public static TheoryData<string> Ids => [.. Language.Rules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Says_exactly_this_and_exactly_here(string id)
    {
        var wanted = RuleCase.Read(id);
        var result = Compiler.Run(wanted.Source);
        var reported = Assert.Single(result.Reported);
        Assert.Equal(id, reported.Id);
        Assert.Equal(wanted.Marked, reported.Location.SourceTree!.ToString().Substring(reported.Location.SourceSpan.Start, reported.Location.SourceSpan.Length));
        Assert.Equal(wanted.Start, reported.Location.SourceSpan.Start);
        string message = reported.GetMessage(CultureInfo.InvariantCulture);
        if (wanted.Message == "?" && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            RuleCase.Accept(id, message);
        else
            Assert.Equal(wanted.Message, message);
        Assert.Empty(result.Wrong.Where(diagnostic => !wanted.FromCompiler.Contains(diagnostic.Id)).Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>With the rule switched off its case is silent: nothing else catches the mistake, and the case does depend on it.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void Its_case_depends_on_it(string id)
    {
        if (id is "MDL0001" or "MDL0002" or "MDL0003")
            return;                                                    // told from symbols, before there is a declaration: covered by the case itself
        var compilation = Compiler.Compilation([RuleCase.Read(id).Source]);
        var types = Types(compilation.GlobalNamespace).Where(type => type.DeclaringSyntaxReferences.Length > 0).ToArray();
        var declarations = types.Select(type => DeclarationReader.Read(type, default)).Where(declaration => declaration is not null).Select(declaration => declaration!).ToArray();
        string[] Found(Falsification? falsified) => [.. declarations.Where(d => d.Kind != ClassKind.HandWritten)
            .SelectMany(declaration => Inference.Run(declaration, new Library(declarations.Where(d => d.Kind != ClassKind.Model), default, falsified: falsified)).Problems).Select(problem => problem.Rule.Id)];
        Assert.Equal([id], Found(null).Distinct());
        Assert.DoesNotContain(id, Found(new Falsification(SilentRule: id)));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol @namespace) => @namespace.GetTypeMembers();
}

/// <summary>A source text with the place of its one mistake.</summary>
internal sealed record RuleCase(string Source, int Start, string Marked, string Message, string[] FromCompiler)
{
    /// <summary>Writes down the message of a new case, to be looked at.</summary>
    public static void Accept(string id, string message)
    {
        string path = Path.Combine(Repository.Tests, "Rules", id + ".cs");
        File.WriteAllText(path, File.ReadAllText(path).Replace("// message: ?", "// message: " + message));
    }

    public static RuleCase Read(string id)
    {
        string text = Repository.Read("tests", "ModelDsl.Generators.Tests", "Rules", id + ".cs");
        var mark = Regex.Match(text, @"\{\|" + id + @":(.*?)\|\}", RegexOptions.Singleline);
        Assert.True(mark.Success, $"Rules/{id}.cs does not say where the mistake is");
        string source = text.Remove(mark.Index, mark.Length).Insert(mark.Index, mark.Groups[1].Value);
        return new RuleCase(source, mark.Index, mark.Groups[1].Value, Regex.Match(text, "^// message: (.*)$", RegexOptions.Multiline).Groups[1].Value,
            Regex.Match(text, "^// compiler: (.*)$", RegexOptions.Multiline).Groups[1].Value.Split(' '));
    }
}
