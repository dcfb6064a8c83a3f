using System.Globalization;
using System.Runtime.Loader;
using System.Text;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Generators.Tests;

/// <summary>Sizes as generated code computes them are the sizes that were proven: random expressions, written as C#, compiled and run.</summary>
public class DimCodeTests
{
    private static readonly Variable[] Variables = [Variable.Range("A", 1, 9), Variable.Range("B", 2, 12, 2), Variable.Flag("F"), Variable.Opaque("G")];

    [Fact]
    public void Code_computes_what_is_proven()
    {
        var random = new Random(11);
        var dims = Enumerable.Range(0, 400).Select(_ => Number(random, 4)).Where(dim => dim.Constant is null && !dim.IsUnknown).ToArray();
        var text = new StringBuilder("public static class Code { public static long Run(int i, int A, int B, bool F, int G) { checked { switch (i) {\n");
        for (int i = 0; i < dims.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"case {i}: return {(dims[i].IsCondition ? $"({dims[i].ToCode(v => v.Name)}) ? 1 : 0" : dims[i].ToCode(v => v.Name))};\n");
        text.Append("default: return 0; } } } }");
        var compilation = Compiler.Compilation([text.ToString()]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d + " " + d.Location.SourceTree!.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("code", isCollectible: true);
        context.Resolving += (self, name) => name.Name == "ModelDsl" ? self.LoadFromAssemblyPath(Path.Combine(Repository.Runtime, "ModelDsl.dll")) : null;
        var run = context.LoadFromStream(image).GetType("Code")!.GetMethod("Run")!.CreateDelegate<Func<int, int, int, bool, int, long>>();

        int compared = 0;
        for (int i = 0; i < dims.Length; i++)
            for (int a = 1; a <= 9; a += 2)
                for (int b = 2; b <= 12; b += 2)
                    foreach (int g in new[] { -7, 0, 5 })
                    {
                        bool f = (a + b) % 3 == 0;
                        var values = new Dictionary<Variable, long> { [Variables[0]] = a, [Variables[1]] = b, [Variables[2]] = f ? 1 : 0, [Variables[3]] = g };
                        if (dims[i].Evaluate(values) is not { } wanted || Math.Abs(wanted) > int.MaxValue)
                            continue;
                        compared++;
                        long actual = run(i, a, b, f, g);
                        Assert.True(wanted == actual, $"{dims[i]} at A = {a}, B = {b}, F = {f}, G = {g}: proven {wanted}, computed {actual} by {dims[i].ToCode(v => v.Name)}");
                    }
        Assert.True(compared > 10_000, $"{compared} values");
    }

    private static Dim Number(Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
            return random.Next(5) switch { 0 => random.Next(-6, 12), 1 => Dim.Of(Variables[1]), 2 when random.Next(3) == 0 => Dim.Of(Variables[3]), _ => Dim.Of(Variables[0]) };
        Dim a = Number(random, depth - 1), b = Number(random, depth - 1);
        return random.Next(9) switch
        {
            0 or 1 => a + b,
            2 => a - b,
            3 => a * b,
            4 => a / Divisor(),
            5 => a % Divisor(),
            6 => Dim.Quotient(a, Divisor()),
            7 => random.Next(2) == 0 ? Dim.Min(a, b) : Dim.Max(a, b),
            _ => Dim.If(Condition(random, depth - 1), a, b),
        };

        Dim Divisor() => random.Next(2) == 0 ? random.Next(1, 5) : Dim.Of(Variables[random.Next(2)]);
    }

    private static Dim Condition(Random random, int depth)
    {
        if (depth == 0)
            return Dim.Of(Variables[2]);
        return random.Next(7) switch
        {
            0 => Dim.Less(Number(random, depth - 1), Number(random, depth - 1)),
            1 => Dim.Equal(Number(random, depth - 1), Number(random, depth - 1)),
            2 => Dim.And(Condition(random, depth - 1), Condition(random, depth - 1)),
            3 => Dim.Or(Condition(random, depth - 1), Condition(random, depth - 1)),
            4 => Dim.Equal(Condition(random, depth - 1), Condition(random, depth - 1)),
            5 => Dim.If(Condition(random, depth - 1), Condition(random, depth - 1), Condition(random, depth - 1)),
            _ => Dim.Not(Condition(random, depth - 1)),
        };
    }
}
