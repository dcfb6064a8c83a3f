using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ModelDsl.Tests;

/// <summary>The package as a stranger gets it: what is in it, and a new strict project that uses it from a local folder.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modeldsl").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Holds_what_it_should_and_serves_a_strict_project()
    {
        string version = "0.1.0-test." + Environment.ProcessId;
        string feed = Path.Combine(_folder, "feed");
        Run(Repository.Root, 0, "pack", "src/ModelDsl", "--no-build", "-c", Repository.Configuration, "-o", feed, $"-p:Version={version}");
        string package = Assert.Single(Directory.GetFiles(feed));
        using (var archive = ZipFile.OpenRead(package))
            Assert.Equal(Repository.Read("tests", "ModelDsl.Tests", "Package", "entries.txt").Trim().Split('\n'),
                archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name is not ("ModelDsl.nuspec" or "[Content_Types].xml")).Order(StringComparer.Ordinal));

        string consumer = Path.Combine(_folder, "consumer");
        Directory.CreateDirectory(consumer);
        File.WriteAllText(Path.Combine(consumer, "nuget.config"), $"<configuration><packageSources><add key=\"local\" value=\"{feed}\" /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(consumer, "consumer.csproj"), Project(version, "Exe", "<ProjectReference Include=\"../library/library.csproj\" />"));
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), Repository.Read("tests", "ModelDsl.Tests", "Package", "Program.cs.txt"));
        // Blocks of a library of one's own.
        string library = Path.Combine(_folder, "library");
        Directory.CreateDirectory(library);
        File.Copy(Path.Combine(consumer, "nuget.config"), Path.Combine(library, "nuget.config"));
        File.WriteAllText(Path.Combine(library, "library.csproj"), Project(version, "Library"));
        File.WriteAllText(Path.Combine(library, "Residual.cs"), Repository.Read("tests", "ModelDsl.Tests", "Package", "Residual.cs.txt"));
        string model = Repository.Read("tests", "ModelDsl.Tests", "Package", "SideNet.cs.txt");
        File.WriteAllText(Path.Combine(consumer, "SideNet.cs"), model);
        // Beside it every valid model that there is: their own text is no strict code (so it is said to be generated), but what is generated of it is, with nullable on and off.
        string corpus = Path.Combine(consumer, "Corpus");
        Directory.CreateDirectory(corpus);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ModelDsl.Generators.Tests", "Corpus"), "*.cs"))
            File.Copy(file, Path.Combine(corpus, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(consumer, ".editorconfig"), "root = true\n[Corpus/*.cs]\ngenerated_code = true\n");
        Run(consumer, 0, "build", "-v", "q", "--nologo", "-p:Nullable=disable");
        Run(consumer, 0, "build", "-v", "q", "--nologo", "--no-incremental");
        Assert.Matches(@"loss \d\.\d{4}, accuracy 0\.9\d+\s*$", Run(consumer, 0, "run", "--no-build"));

        Directory.Delete(corpus, true);

        // One mistake, one error, at the nameof.
        File.WriteAllText(Path.Combine(consumer, "SideNet.cs"), model.Replace("Linear(8), Skip", "Linear(7), Skip", StringComparison.Ordinal));
        string[] errors = [.. Regex.Matches(Run(consumer, 1, "build", "-v", "q", "--nologo"), @"SideNet\.cs\(\d+,\d+\): .*? \[|: error .*? \[").Select(match => match.Value).Distinct()];
        string error = Assert.Single(errors);
        Assert.StartsWith("SideNet.cs(17,22): error MDL1001: 'Skip' adds Hidden (N, 8) to (N, 7): they differ", error, StringComparison.Ordinal);

        // Who silences it gets a program that builds.
        string config = Path.Combine(consumer, ".editorconfig"), told = File.ReadAllText(config);
        File.AppendAllText(config, "[*.cs]\ndotnet_diagnostic.MDL1001.severity = none\n");
        Run(consumer, 0, "build", "-v", "q", "--nologo");
        File.WriteAllText(config, told);

        // A record of keys beside the project is found without a word in the project file.
        File.WriteAllText(Path.Combine(consumer, "ModelKeys.txt"), "Consumer.SideNet: first, deeper, side\n");
        File.AppendAllText(config, "[*.cs]\ndotnet_diagnostic.MDL9008.severity = error\n");
        File.WriteAllText(Path.Combine(consumer, "SideNet.cs"), model);
        errors = [.. Regex.Matches(Run(consumer, 1, "build", "-v", "q", "--nologo"), @"SideNet\.cs\(\d+,\d+\): .*? \[|: error .*? \[").Select(match => match.Value).Distinct()];
        Assert.StartsWith("SideNet.cs(15,26): error MDL9008: 'Hidden' has the key 'hidden', and no stage has 'first' any more", Assert.Single(errors), StringComparison.Ordinal);
        File.Delete(Path.Combine(consumer, "ModelKeys.txt"));
        File.WriteAllText(config, told);

        // One that only the use of the library's block reveals: it is told here, with the stage of the block.
        File.WriteAllText(Path.Combine(consumer, "SideNet.cs"), model.Replace("Residual>(2)", "Residual>(0)", StringComparison.Ordinal));
        errors = [.. Regex.Matches(Run(consumer, 1, "build", "-v", "q", "--nologo"), @"SideNet\.cs\(\d+,\d+\): .*? \[|: error .*? \[").Select(match => match.Value).Distinct()];
        Assert.StartsWith("SideNet.cs(20,6): error MDL1004: in Residual.Wide: 'Linear' takes 'features' of at least 1, and Inner is 0", Assert.Single(errors), StringComparison.Ordinal);
    }

    private static string Project(string version, string output, string reference = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{output}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <AnalysisMode>All</AnalysisMode>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
            <RestoreFallbackFolders>$(NuGetPackageRoot)</RestoreFallbackFolders>
            <RestoreFallbackFolders Condition="'$(NuGetPackageRoot)' == ''">$([System.Environment]::GetFolderPath(SpecialFolder.UserProfile))/.nuget/packages</RestoreFallbackFolders>
            <CreateHardLinksForCopyFilesToOutputDirectoryIfPossible>true</CreateHardLinksForCopyFilesToOutputDirectoryIfPossible>
            <CreateHardLinksForCopyLocalIfPossible>true</CreateHardLinksForCopyLocalIfPossible>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ModelDsl" Version="{version}" />
            {reference}
            <PackageReference Include="libtorch-cpu-linux-x64" Version="2.10.0" Condition="$([MSBuild]::IsOSPlatform('Linux'))" />
            <PackageReference Include="libtorch-cpu-osx-arm64" Version="2.10.0" Condition="$([MSBuild]::IsOSPlatform('OSX'))" />
            <PackageReference Include="libtorch-cpu-win-x64" Version="2.10.0" Condition="$([MSBuild]::IsOSPlatform('Windows'))" />
          </ItemGroup>
        </Project>
        """;

    private static string Run(string folder, int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // What the test host sets would reach into the build that it starts.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == exitCode, $"dotnet {string.Join(' ', arguments)}: {process.ExitCode}\n{output}");
        return output;
    }
}
