using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The keys that the stages of each class had when someone wrote them down, in the file ModelKeys.txt beside the project: a line for each class, <c>Samples.Net: conv1, fc</c>, in the order of its stages.
/// Empty lines and what stands behind # mean nothing. Of the source text alone nobody can tell that a stage had another name before.
/// </summary>
internal sealed class KeyRecord
{
    public const string FileName = "ModelKeys.txt";

    private readonly Dictionary<string, string[]> _keys = [];

    public static KeyRecord Parse(IEnumerable<string> lines)
    {
        var record = new KeyRecord();
        foreach (string line in lines)
        {
            if (ClassOf(line) is not { } name)
                continue;
            var keys = WithoutComment(line).Substring(WithoutComment(line).IndexOf(':') + 1).Split(',').Select(key => key.Trim()).Where(key => key.Length > 0);
            // After a merge a class may stand there twice.
            record._keys[name] = record._keys.TryGetValue(name, out string[] known) ? [.. known.Union(keys)] : [.. keys.Distinct()];
        }
        return record;
    }

    /// <summary>The keys of a class; null if it is not there.</summary>
    public IReadOnlyList<string>? Of(Declaration declaration) => _keys.TryGetValue(NameOf(declaration), out string[] keys) ? keys : null;

    /// <summary>The line of a class with these keys.</summary>
    public static string Line(Declaration declaration, IEnumerable<string> keys) => (NameOf(declaration) + ": " + string.Join(", ", keys)).TrimEnd();

    /// <summary>The text of the file with this line in it: in the place of the class's own, else where its name sorts.</summary>
    public static string With(string text, string line)
    {
        string end = text.Contains("\r\n") ? "\r\n" : "\n", name = ClassOf(line)!;
        var lines = text.Replace("\r\n", "\n").TrimEnd('\n').Split('\n').ToList();
        if (lines is [""])
            lines.Clear();
        int at = lines.FindIndex(other => ClassOf(other) == name);
        if (at < 0)
            at = lines.FindIndex(other => ClassOf(other) is { } behind && string.CompareOrdinal(behind, name) > 0);
        lines.Insert(at < 0 ? lines.Count : at, line);
        at = lines.IndexOf(line);
        return string.Join(end, lines.Where((other, i) => i == at || ClassOf(other) != name)) + end;
    }

    // The full name without "global::".
    private static string NameOf(Declaration declaration) => declaration.FullName.Substring("global::".Length);

    private static string? ClassOf(string line) => WithoutComment(line) is var text && text.IndexOf(':') is > 0 and var colon ? text.Substring(0, colon).Trim() : null;

    private static string WithoutComment(string line) => line.IndexOf('#') is >= 0 and var hash ? line.Substring(0, hash) : line;
}
