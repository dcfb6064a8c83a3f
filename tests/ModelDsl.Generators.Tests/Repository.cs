using System.Reflection;

namespace ModelDsl.Generators.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Metadata("Root"));

    public static string Runtime { get; } = Path.GetFullPath(Metadata("Runtime"));

    public static string Tests => Path.Combine(Root, "tests", "ModelDsl.Generators.Tests");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).Replace("\r\n", "\n");

    /// <summary>The valid models: the corpus, and the samples' own.</summary>
    public static IReadOnlyDictionary<string, string> Models { get; } = Directory.GetFiles(Path.Combine(Tests, "Corpus"), "*.cs").Concat(Directory.GetFiles(Path.Combine(Root, "samples"), "*Net.cs", SearchOption.AllDirectories))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, file => Read(Path.GetRelativePath(Root, file)), StringComparer.Ordinal);

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
