using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.Generators.Tests;

/// <summary>
/// Mistakes in the middle of longer models, as people make them, in the folder Mistakes: each text lists what may be done wrong (<see cref="Slip"/>) with the right model beside it, or with those of the corpus
/// that its first line names: <c>of Images: ConvReLU, SmallVgg</c>.
/// Each must give one diagnostic on the words that are wrong, and nothing that follows from it; the model as it stands, and what each may be mended to, must be silent.
/// </summary>
public class MistakeTests
{
    public static TheoryData<string> Models => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Tests, "Mistakes");

    [Theory, MemberData(nameof(Models))]
    public void Each_is_told_once_where_it_is(string model)
    {
        string mistakes = Text(model + ".txt"), right = Right(model, mistakes);
        var wrong = new StringBuilder();
        Silent("as it stands", right);
        foreach (var mistake in Slip.All(mistakes))
        {
            var (source, marks) = Marked(mistake.Apply(right, '+'));
            var told = Told(source);
            if (told.Length != 1 || marks.Length != 1 || told[0].Location.SourceSpan != marks[0].Span || !mistake.Words.All(told[0].GetMessage(CultureInfo.InvariantCulture).Contains))
                wrong.AppendLine(Report(mistake.Name, told));
            else if (marks[0].Id == "?" && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
                mistakes = Accepted(mistakes, mistake, told[0].Id);
            else if (marks[0].Id != told[0].Id)
                wrong.AppendLine(Report(mistake.Name, told));
            if (mistake.Mends)
                Silent(mistake.Name + ", mended", mistake.Apply(right, '~'));
        }
        if (mistakes != Text(model + ".txt"))
            File.WriteAllText(Path.Combine(Folder, model + ".txt"), mistakes);
        Assert.True(wrong.Length == 0, wrong.ToString());

        void Silent(string name, string source)
        {
            var told = Told(source);
            if (told.Length > 0)
                wrong.AppendLine(Report(name, told));
        }
    }

    private static string Right(string model, string mistakes)
    {
        if (Regex.Match(mistakes, @"^of (\w+): (.+)\n") is not { Success: true } match)
            return Text(model + ".cs");
        string[] names = match.Groups[2].Value.Split(", ");
        return Excerpt.Of(Repository.Models[match.Groups[1].Value], type => names.Contains(type.Identifier.ValueText));
    }

    // What the analyzer tells, and what the compiler says of generated code; what it says of the user's own is its own affair.
    private static Diagnostic[] Told(string source)
    {
        var result = Compiler.Run(source);
        return [.. result.Reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), .. result.Wrong.Where(diagnostic => diagnostic.Location.GetLineSpan().Path is not "File0.cs")];
    }

    private static (string Source, (string Id, TextSpan Span)[] Marks) Marked(string text)
    {
        var mark = Regex.Match(text, @"\{\|(\w+|\?):(.*?)\|\}", RegexOptions.Singleline);
        return mark.Success
            ? (text.Remove(mark.Index, mark.Length).Insert(mark.Index, mark.Groups[2].Value), [(mark.Groups[1].Value, new(mark.Index, mark.Groups[2].Length))])
            : (text, []);
    }

    private static string Report(string name, Diagnostic[] told) =>
        $"--- {name}\n" + string.Concat(told.Select(diagnostic => $"    {diagnostic.Id} «{(diagnostic.Location.SourceTree is { } tree ? tree.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) : "")}» {(diagnostic.Location.GetLineSpan().Path is "File0.cs" ? "" : "(generated) ")}line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n"));

    // Writes the rule of a new mistake into its mark, to be looked at.
    private static string Accepted(string mistakes, Slip mistake, string id)
    {
        int at = mistakes.IndexOf("{|?:", mistakes.IndexOf($"= {mistake.Name}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        return mistakes.Remove(at, 4).Insert(at, "{|" + id + ":");
    }

    private static string Text(string file) => Repository.Read("tests", "ModelDsl.Generators.Tests", "Mistakes", file);
}

/// <summary>
/// A mistake: <c>=</c> its name, <c>-</c> a text that the model has once, <c>+</c> what stands there in its place (with the marked words in one of them; lines below it that begin with <c>+</c> too follow),
/// <c>~</c> what may stand there and is right, <c>!</c> words that the message must have.
/// </summary>
internal sealed record Slip(string Name, IReadOnlyList<Slip.Edit> Edits, IReadOnlyList<string> Words)
{
    internal sealed record Edit(string Old, string Wrong, string? Right);

    public bool Mends => Edits.Any(edit => edit.Right is not null);

    public string Apply(string model, char which) => Edits.Aggregate(model, (text, edit) =>
    {
        Assert.True(text.Split(edit.Old).Length == 2, $"{Name}: «{edit.Old}» must be there once");
        return text.Replace(edit.Old, which == '+' ? edit.Wrong : edit.Right ?? edit.Old);
    });

    public static IEnumerable<Slip> All(string text)
    {
        foreach (string entry in Regex.Split(text.ReplaceLineEndings("\n"), "^= ", RegexOptions.Multiline).Skip(1))
        {
            string[] lines = entry.TrimEnd().Split('\n');
            var edits = new List<Edit>();
            var words = new List<string>();
            for (int i = 1; i < lines.Length; i++)
            {
                string rest = lines[i].Length > 2 ? lines[i][2..] : "";
                switch (lines[i].FirstOrDefault())
                {
                    case '-': edits.Add(new Edit(rest, "", null)); break;
                    case '+': edits[^1] = edits[^1] with { Wrong = Join(edits[^1].Wrong, rest, lines[i - 1][0] == '+') }; break;
                    case '~': edits[^1] = edits[^1] with { Right = Join(edits[^1].Right, rest, lines[i - 1][0] == '~') }; break;
                    case '!': words.Add(rest); break;
                }
            }
            yield return new Slip(lines[0], edits, words);
        }

        static string Join(string? before, string line, bool follows) => follows ? before + "\n" + line : line;
    }
}
