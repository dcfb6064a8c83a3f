using System.Globalization;
using System.Reflection;

namespace ModelDsl.Generators.Tests;

/// <summary>What the proofs make of a method's body is what C# computes: of random ones, for each value that is searched.</summary>
public class BodyTests
{
    private const int Methods = 60, Most = 3, FewestRead = 12;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Comes_to_what_it_computes(int seed)
    {
        var random = new RandomBodies(seed);
        string bodies = "public static partial class Bodies { " + RandomBodies.Shared + "\n" + string.Join('\n', Enumerable.Range(0, Methods).Select(i => random.Method($"F{i}"))) + "\n}";
        Assert.InRange(Methods - Unread(bodies, Methods, "MDL3011"), FewestRead, Methods);
    }

    [Theory, InlineData(FollowedBodies.Records), InlineData(FollowedBodies.Overloads), InlineData(FollowedBodies.Parameters), InlineData(FollowedBodies.Lists), InlineData(FollowedBodies.Recursion), InlineData(FollowedBodies.Nested)]
    public void Comes_to_what_it_computes_as_people_write_it(string bodies) => Assert.Equal(0, Unread(bodies, bodies.Split("(int I)").Length - 1));

    // How many of the methods F0, F1 and so on are not followed; all others come to what they compute.
    private static int Unread(string bodies, int methods, string? besides = null)
    {
        bodies = "using System; using System.Collections.Generic; using System.Linq; namespace Random; " + bodies + "\npublic static partial class Bodies { "
            + string.Join('\n', Enumerable.Range(0, methods).Select(i => $"public static int G{i}(int i) {{ int x = F{i}(i); return Math.Abs(x % 97) + 1; }}")) + "\n}";
        var computed = Computed(bodies, methods);
        // Another number of values than C# computes could not be given the other shape.
        string models = "using ModelDsl; namespace Random;\n" + string.Join('\n', Enumerable.Range(0, methods).Select(i => $$"""
            [Model] public partial class Net{{i}}
            {
                [Range(0, {{Most}}, Default = 1)] public partial int I { get; }
                private int Read => Bodies.G{{i}}(I);
                private int Computed => I switch { {{string.Concat(Enumerable.Range(0, Most).Select(at => $"{at} => {computed[i][at]}, "))}}_ => {{computed[i][Most]}} };
                [Input(5)] public partial Layer X { get; }
                [Linear(nameof(Read)), Reshape(nameof(Computed)), Linear(3)] public partial Layer Y { get; }
            }
            """));
        var reported = Compiler.Run(bodies, models).Reported;
        Assert.Empty(reported.Where(diagnostic => diagnostic.Id != "MDL9001" && diagnostic.Id != besides).Select(diagnostic => diagnostic.ToString()));
        return reported.Where(diagnostic => diagnostic.Id == "MDL9001").Select(diagnostic => Net(diagnostic, models)).Distinct().Count();
    }

    private static string Net(Microsoft.CodeAnalysis.Diagnostic diagnostic, string models)
    {
        string before = models[..diagnostic.Location.SourceSpan.Start];
        int name = before.LastIndexOf("class Net", StringComparison.Ordinal);
        return before[name..before.IndexOf('\n', name)];
    }

    private static int[][] Computed(string bodies, int methods)
    {
        using var file = new MemoryStream();
        var emitted = Compiler.Compilation([bodies]).Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var type = Assembly.Load(file.ToArray()).GetType("Random.Bodies", throwOnError: true)!;
        return [.. Enumerable.Range(0, methods).Select(i => type.GetMethod("G" + i.ToString(CultureInfo.InvariantCulture))!).Select(method => Enumerable.Range(0, Most + 1).Select(at => (int)method.Invoke(null, [at])!).ToArray())];
    }
}
