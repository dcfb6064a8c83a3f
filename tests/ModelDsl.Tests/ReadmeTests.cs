using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ModelDsl.Tests;

/// <summary>The output that the README prints is what the sample says, up to the digits.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Its_output_is_the_samples()
    {
        string folder = Directory.CreateTempSubdirectory("modeldsl").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, "samples", "Digits", "bin", Repository.Configuration, "net10.0", "Digits.dll")]) { RedirectStandardOutput = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        string[] said = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        Directory.Delete(folder, true);
        Assert.Equal(0, process.ExitCode);
        string[] printed = Regex.Match(Repository.Read("README.md"), "ends with\n\n```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.TrimEnd().Split('\n');
        Assert.Equal(printed.Select(Masked), said[^printed.Length..].Select(Masked));
        Assert.StartsWith("test accuracy: 0.9", said[^1], StringComparison.Ordinal);
    }

    private static string Masked(string line) => Regex.Replace(line.TrimEnd(), @"\d+", "0");
}
