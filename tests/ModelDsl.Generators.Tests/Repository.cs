using System.Reflection;

namespace ModelDsl.Generators.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Metadata("Root"));

    public static string Runtime { get; } = Path.GetFullPath(Metadata("Runtime"));

    public static string Tests => Path.Combine(Root, "tests", "ModelDsl.Generators.Tests");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).Replace("\r\n", "\n");

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
