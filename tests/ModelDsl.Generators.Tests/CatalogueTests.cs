using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelDsl.Generators.Reading;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>Nothing is added by halves: a rule has its case and page, a word its page (whose first line is its entry in the ledger) and its row.</summary>
public class CatalogueTests
{
    private static readonly Compilation Compilation = Compiler.Compilation([""]);

    private static readonly Dictionary<string, INamedTypeSymbol[]> AllWords = Compilation.References.Select(Compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
        .Where(assembly => assembly.Name is "ModelDsl" or "ModelDsl.Language").SelectMany(assembly => assembly.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == "ModelDsl").GetTypeMembers())
        .Where(type => !type.IsAbstract && type.DeclaredAccessibility == Accessibility.Public && WordReader.KindOf(type) is not null)
        .GroupBy(type => type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name[..^"Attribute".Length] : type.Name).ToDictionary(group => group.Key, group => group.ToArray());

    private const string Kinds = "Structure|Source|Layer|Merge|Reuse|Loss|Metric|Mark|Number|Optimizer|Schedule|Callback";

    public static TheoryData<string> Words => [.. AllWords.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Rules => [.. Language.Rules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Words))]
    public void A_word_has_its_page(string word)
    {
        string path = Path.Combine(Repository.Root, "docs", "words", word + ".md");
        Assert.True(File.Exists(path), $"docs/words/{word}.md is missing");
        string page = File.ReadAllText(path);
        Assert.True(Regex.IsMatch(page, @$"^# {word}\n\n\*({Kinds}), since \d+\.\d+\.\d+\.\* "), $"docs/words/{word}.md must begin with '# {word}', an empty line, and its entry: '*Layer, since 0.1.0.* What it does'");
        foreach (string argument in AllWords[word].SelectMany(type => type.InstanceConstructors).Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Name).Where(name => name != ExtraArguments.Name).Distinct())
            Assert.True(page.Contains($"| `{argument}` |", StringComparison.Ordinal), $"docs/words/{word}.md says nothing of the argument {argument}");
        foreach (var type in AllWords[word])
            for (INamedTypeSymbol? ancestor = type; ancestor is not null && ancestor.ContainingNamespace.Name == "ModelDsl"; ancestor = ancestor.BaseType)
                foreach (var option in ancestor.GetMembers().OfType<IPropertySymbol>().Where(property => property.SetMethod?.DeclaredAccessibility == Accessibility.Public))
                    Assert.True(page.Contains($"| `{option.Name}` |", StringComparison.Ordinal), $"docs/words/{word}.md says nothing of the option {option.Name}");
    }

    [Theory, MemberData(nameof(Words))]
    public void A_layer_has_its_conformance_row(string word)
    {
        bool isOperation = AllWords[word].Any(type => Ancestors(type).Any(ancestor => ancestor.Name == "OperationAttribute"));
        if (isOperation)
            Assert.Contains($"new(\"{word}\"", Repository.Read("tests", "ModelDsl.Tests", "Words", "WordRows.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_left_over()
    {
        Assert.Empty(Pages("words").Except(AllWords.Keys));
        Assert.Empty(Pages("rules").Except(Language.Rules.All.Select(rule => rule.Id)));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_has_its_page(string id)
    {
        var rule = Language.Rules.All.Single(rule => rule.Id == id);
        string page = Repository.Read("docs", "rules", id + ".md");
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("> " + RuleCase.Read(id).Message, page, StringComparison.Ordinal);
        Assert.Contains("**Repair.**", page, StringComparison.Ordinal);
        Assert.Contains($"[{id}]({id}.md) | {rule.Title} | {rule.Severity.ToString().ToLowerInvariant()}", Repository.Read("docs", "rules", "README.md"), StringComparison.Ordinal);
    }

    /// <summary>The path behind the repository's address is that of a page which is there.</summary>
    [Fact]
    public void Every_help_link_leads_to_its_page()
    {
        foreach (var descriptor in new Analyzers.ModelAnalyzer().SupportedDiagnostics)
        {
            var link = new Uri(descriptor.HelpLinkUri);
            string[] path = link.AbsolutePath.Split("/blob/main/");
            Assert.Equal("https", link.Scheme);
            Assert.Equal(2, path.Length);
            Assert.StartsWith($"# {descriptor.Id}: ", Repository.Read(path[1].Split('/')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_are_used_once() => Assert.Equal(Language.Rules.All.Count, Language.Rules.All.Select(rule => rule.Id).Distinct().Count());

    private static IEnumerable<string> Pages(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", folder), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => name != "README").Order(StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
    }
}
