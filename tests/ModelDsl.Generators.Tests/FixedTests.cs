using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.CodeFixes;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// What the light bulb makes of the cases of the rules: <c>Rules/id[.WhatIsWrong].fixed.cs</c> is the text after it, as a person would have written it, with the light bulb's title in the last line.
/// Nothing is wrong with it any more. A case without such a file has no light bulb.
/// </summary>
public class FixedTests
{
    public static TheoryData<string> Cases => KitTests.Cases;

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_right_after_it(string name)
    {
        string path = Path.Combine(Repository.Tests, "Rules", name + ".fixed.cs");
        string? wanted = File.Exists(path) ? await File.ReadAllTextAsync(path) : null, actual = null, repaired = null, record = null;
        var document = Document(Regex.Replace(RuleCase.Read(name).Source, "^// (message: |compiler: |ModelKeys.txt:).*\n", "", RegexOptions.Multiline), RuleCase.Read(name).Record);
        var reported = Assert.Single(await Reported(document, RuleCase.Read(name).Record), diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden || name.StartsWith(diagnostic.Id, StringComparison.Ordinal));
        if (await Offered(document, reported) is { } action)
        {
            (repaired, record) = await Apply(document, action);
            actual = repaired.TrimEnd('\n') + $"\n{record?.TrimEnd('\n').Split('\n').Aggregate("", (lines, line) => $"{lines}// ModelKeys.txt: {line}\n")}// light bulb: {action.Title}\n";
        }
        if (wanted == "?\n" && actual is not null && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, wanted = actual);
        Assert.Equal(wanted, actual);
        if (repaired is null)
            return;
        var after = Compiler.Run(Compiler.Compilation([repaired]), record);
        var wrong = after.Reported.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Concat(after.Wrong).ToArray();
        Assert.True(wrong.Length == 0, string.Join<Diagnostic>("\n", wrong));
    }

    /// <summary>A rule's page says what the light bulb does; it promises none that there is not.</summary>
    [Theory, MemberData(nameof(RuleTests.Ids), MemberType = typeof(RuleTests))]
    public void A_page_promises_what_there_is(string id)
    {
        string? promise = Regex.Match(Repository.Read("docs", "rules", id + ".md"), @"^\*\*Light bulb\.\*\* (.*)$", RegexOptions.Multiline) is { Success: true } found ? found.Groups[1].Value : null;
        bool isRepaired = Directory.GetFiles(Path.Combine(Repository.Tests, "Rules"), id + "*.fixed.cs").Length > 0;
        if (isRepaired)
            Assert.True(promise is not null && !promise.StartsWith("None", StringComparison.Ordinal), $"docs/rules/{id}.md does not say what the light bulb does: **Light bulb.** ...");
        else
            Assert.True(promise is null || promise.StartsWith("None", StringComparison.Ordinal), $"docs/rules/{id}.md promises a light bulb, and no case has one");
    }

    internal static Document Document(string source, string? record = null)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Consumer", LanguageNames.CSharp).WithParseOptions(Compiler.Options).WithMetadataReferences([.. Compiler.References, Compiler.Elsewhere])
            .WithCompilationOptions(Compiler.Compilation([]).Options);
        foreach (var file in Compiler.Beside(record))
            project = project.AddAdditionalDocument(file.Path, file.GetText()!, filePath: file.Path).Project;
        return project.AddDocument("File0.cs", SourceText.From(source), filePath: "File0.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> Reported(Document document, string? record) => Compiler.Run((CSharpCompilation)(await document.Project.GetCompilationAsync())!, record).Reported;

    internal static async Task<CodeAction?> Offered(Document document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        foreach (CodeFixProvider provider in new CodeFixProvider[] { new RepairFix(), new MakePartialFix() })
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), default));
        // Below the repair may stand what is right if something else was meant.
        return offered.Count == 2 && offered[1].Title.StartsWith("Record ", StringComparison.Ordinal) ? offered[0] : offered.Count == 0 ? null : Assert.Single(offered);
    }

    /// <summary>The source text after a light bulb, and the record of keys beside it.</summary>
    internal static async Task<(string Source, string? Record)> Apply(Document document, CodeAction action)
    {
        var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var record = changed.GetProject(document.Project.Id)!.AdditionalDocuments.SingleOrDefault();
        return ((await changed.GetDocument(document.Id)!.GetTextAsync()).ToString(), record is null ? null : (await record.GetTextAsync()).ToString());
    }
}
