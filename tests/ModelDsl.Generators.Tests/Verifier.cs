using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyXunit;

/// <summary>Stands in for Verify.Xunit under its names, whose base package our registry lacks: to switch, delete this file and add the package.</summary>
public static class Verifier
{
    /// <summary>Compares a text with the file beside the test that a person has looked at.</summary>
    public static SettingsTask Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string member = "") => new(target, extension, sourceFile, member);
}

/// <summary>One comparison.</summary>
public sealed class SettingsTask(string target, string extension, string sourceFile, string member)
{
    private string _directory = Path.GetDirectoryName(sourceFile)!;
    private string _name = Path.GetFileNameWithoutExtension(sourceFile) + "." + member;

    /// <summary>A folder beside the test.</summary>
    public SettingsTask UseDirectory(string directory)
    {
        _directory = Path.Combine(Path.GetDirectoryName(sourceFile)!, directory);
        return this;
    }

    /// <summary>Another name of the file.</summary>
    public SettingsTask UseFileName(string name)
    {
        _name = name;
        return this;
    }

    public TaskAwaiter GetAwaiter() => Run().GetAwaiter();

    private async Task Run()
    {
        string verified = Path.Combine(_directory, $"{_name}.verified.{extension}"), received = Path.Combine(_directory, $"{_name}.received.{extension}");
        string actual = Lines(target);
        string? expected = File.Exists(verified) ? Lines(await File.ReadAllTextAsync(verified)) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(_directory);
        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(false));
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            File.Move(received, verified, overwrite: true);
            return;
        }
        throw new InvalidOperationException(expected is null ? $"New snapshot {received}: look at it, then rename it to {verified} (or run with SNAPSHOT_ACCEPT=1)." : $"The snapshot {verified} differs (- verified, + received):\n{Difference(expected, actual)}");
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static string Difference(string expected, string actual) =>
        string.Join('\n', InlineDiffBuilder.Diff(expected, actual).Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted).Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
}
