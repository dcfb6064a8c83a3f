using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// <c>docs/gallery.md</c> is what the compiler says to the models in the folder Gallery, each with one mistake. A file begins with what was meant and what happens without ModelDsl,
/// in a line each; its name is the title. SNAPSHOT_ACCEPT=1 writes the page anew.
/// </summary>
public class GalleryTests
{
    private const string Opening = """
        # Mistakes, and what the compiler says

        Each of these models has one mistake. What stands below it is the output of the compiler, in the build and in the editor, before anything runs; `~~~~` is where the editor underlines.
        Where there is one right repair, the light bulb offers it. A test compiles all of this and writes the page.
        (`dotnet build` adds the address of the rule's page and the project to each line.)


        """;

    public static TheoryData<string> Titles => [.. Mistake.Names];

    [Theory, MemberData(nameof(Titles))]
    public async Task Says_one_thing_and_its_light_bulb_mends_it(string name)
    {
        var mistake = await Mistake.Find(name);
        Assert.Empty(mistake.Wrong);
        Assert.Empty(mistake.Left);
    }

    [Fact]
    public async Task The_page_shows_what_the_compiler_says()
    {
        var page = new StringBuilder(Opening);
        int number = 0;
        foreach (string name in Mistake.Names)
            page.Append((await Mistake.Find(name)).Section(++number));
        Assert.True(number >= 25, $"{number} mistakes");
        string path = Path.Combine(Repository.Root, "docs", "gallery.md"), text = page.ToString().TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, text);
        Assert.Equal(text, Repository.Read("docs", "gallery.md"));
    }
}

/// <summary>A model with one mistake, what the compiler says to it, and what the light bulb makes of it.</summary>
internal sealed record Mistake(string Title, string Meant, string Without, string Source, Diagnostic Told, string? LightBulb, string? Repaired, IReadOnlyList<string> Wrong, IReadOnlyList<string> Left)
{
    public static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Repository.Tests, "Gallery"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static async Task<Mistake> Find(string name)
    {
        var parts = Regex.Match(Repository.Read("tests", "ModelDsl.Generators.Tests", "Gallery", name + ".cs"), @"\A// Meant: ([^\n]+)\n// Without: ([^\n]+)\n(.*)\z", RegexOptions.Singleline);
        Assert.True(parts.Success, $"Gallery/{name}.cs must begin with '// Meant: ...' and '// Without: ...'");
        string source = parts.Groups[3].Value;
        var document = FixedTests.Document(source);
        var result = Compiler.Run((CSharpCompilation)(await document.Project.GetCompilationAsync())!);
        Assert.True(result.Reported.Count(IsSeen) == 1, $"{name}:\n{string.Join("\n", result.Wrong.Concat(result.Reported))}");
        var told = result.Reported.Single(IsSeen);
        string? repaired = null;
        IReadOnlyList<string> left = [];
        var action = await FixedTests.Offered(document, told);
        if (action is not null)
        {
            repaired = (await FixedTests.Apply(document, action)).Source;
            var after = Compiler.Run(repaired);
            left = [.. after.Reported.Where(IsSeen).Concat(after.Wrong).Select(diagnostic => diagnostic.ToString())];
        }
        return new Mistake(name[(name.IndexOf('-') + 1)..].Replace('-', ' '), parts.Groups[1].Value, parts.Groups[2].Value, source, told, action?.Title, repaired, [.. result.Wrong.Select(diagnostic => diagnostic.ToString())], left);
    }

    /// <summary>The line that <c>dotnet build</c> prints.</summary>
    public string Output
    {
        get
        {
            var start = Told.Location.GetLineSpan().StartLinePosition;
            string file = Regex.Match(Source, @"\[Model\b[^{]*?partial class (\w+)").Groups[1].Value;
            return $"{file}.cs({start.Line + 1},{start.Character + 1}): {Told.Severity.ToString().ToLowerInvariant()} {Told.Id}: {Told.GetMessage(CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>The line with the mistake, as the editor shows it.</summary>
    public string Underlined
    {
        get
        {
            var span = Told.Location.GetLineSpan();
            Assert.Equal(span.StartLinePosition.Line, span.EndLinePosition.Line);
            int start = span.StartLinePosition.Character;
            return Source.Split('\n')[span.StartLinePosition.Line] + "\n" + new string(' ', start) + new string('~', span.EndLinePosition.Character - start);
        }
    }

    /// <summary>The member with the mistake and what the compiler says, as the README shows them.</summary>
    public string Short
    {
        get
        {
            string[] lines = Source.Split('\n');
            int at = Told.Location.GetLineSpan().StartLinePosition.Line, first = at, last = at;
            while (first > 0 && lines[first - 1].Length > 0)
                first--;
            while (!lines[last].Contains(" partial ", StringComparison.Ordinal))
                last++;
            lines[at] = Underlined;
            int indent = lines[first].Length - lines[first].TrimStart().Length;
            return string.Join('\n', lines[first..(last + 1)].SelectMany(line => line.Split('\n')).Select(line => line[indent..])) + "\n\n" + Output + "\n";
        }
    }

    /// <summary>All of it, as the gallery shows it.</summary>
    public string Section(int number)
    {
        int at = Told.Location.GetLineSpan().StartLinePosition.Line;
        string[] lines = Source.TrimEnd('\n').Split('\n');
        lines[at] = Underlined;
        string section = $"## {number}. {Title}\n\n*Meant:* {Meant}\n\n```csharp\n{string.Join('\n', lines)}\n```\n\n```text\n{Output}\n```\n\n";
        if (Repaired is not null)
            section += $"Light bulb: **{LightBulb}**\n\n```diff\n{Difference}\n```\n\n";
        return section + $"*Without ModelDsl.* {Without}\n\n";
    }

    private string Difference => string.Join('\n', InlineDiffBuilder.Diff(Source, Repaired!).Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted).Select(line => (line.Type == ChangeType.Inserted ? "+" : "-") + line.Text));

    private static bool IsSeen(Diagnostic diagnostic) => diagnostic.Severity > DiagnosticSeverity.Hidden;
}
