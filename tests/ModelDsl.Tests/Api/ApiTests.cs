using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace ModelDsl.Tests;

/// <summary>What generated code calls is a binary contract: an assembly that was compiled last year must run with today's library.</summary>
public class ApiTests
{
    private static readonly string Baseline = Path.Combine(Repository.Root, "tests", "ModelDsl.Tests", "Api", "CompilerServices.txt");

    private static IEnumerable<Type> Types => typeof(CompilerServices.FlatMemory).Assembly.GetExportedTypes().Where(type => type.Namespace == "ModelDsl.CompilerServices").OrderBy(PublicApi.Name, StringComparer.Ordinal);

    [Fact]
    public void CompilerServices_is_what_its_baseline_says()
    {
        string[] now = [.. Types.SelectMany(PublicApi.Lines)];
        string[] baseline = File.Exists(Baseline) ? [.. File.ReadAllLines(Baseline).Where(line => line.Length > 0)] : [];
        string[] gone = [.. baseline.Except(now)], added = [.. now.Except(baseline)];
        if (gone.Length == 0 && added.Length == 0)
            return;
        string received = Path.ChangeExtension(Baseline, ".received.txt");
        File.WriteAllText(received, string.Join('\n', now) + "\n");
        Assert.Fail(new StringBuilder("ModelDsl.CompilerServices, which generated code calls, has changed:\n")
            .AppendJoin("", gone.Select(line => $"  - {line}\n")).AppendJoin("", added.Select(line => $"  + {line}\n"))
            .Append(gone.Length == 0
                ? "Nothing is gone, so old generated code still runs. "
                : "What is gone breaks assemblies that an older generator wrote: keep it beside the new (an overload, an [Obsolete] forward), or raise the major version. ")
            .Append($"If it is meant, put {Path.GetFileName(received)} in the place of {Path.GetFileName(Baseline)}.").ToString());
    }

    [Fact]
    public void CompilerServices_is_hidden_from_completion() =>
        Assert.Empty(Types.Where(type => type.DeclaringType is null && type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never).Select(PublicApi.Name));
}
