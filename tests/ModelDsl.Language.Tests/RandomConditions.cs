using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Tests;

/// <summary>Random expressions with their value computed a second way, number by number, so that the algebra is compared with plain arithmetic.</summary>
internal sealed class RandomConditions(int seed)
{
    private readonly Random _random = new(seed);

    public Variable[] Variables { get; } = Make(new Random(seed));

    /// <summary>An expression, and what it is for given values; null: no value.</summary>
    public (Dim Dim, Func<long[], long?> Value) Number(int depth)
    {
        if (depth == 0 || _random.Next(4) == 0)
        {
            if (_random.Next(3) == 0)
            {
                long constant = _random.Next(-3, 9);
                return (constant, _ => constant);
            }
            int index = _random.Next(Variables.Length);
            return (Dim.Of(Variables[index]), values => values[index]);
        }
        var (a, valueA) = Number(depth - 1);
        var (b, valueB) = Number(depth - 1);
        switch (_random.Next(8))
        {
            case 0: return (a + b, values => valueA(values) + valueB(values));
            case 1: return (a - b, values => valueA(values) - valueB(values));
            case 2: return (a * b, values => valueA(values) * valueB(values));
            case 3: return (Dim.Min(a, b), values => valueA(values) is { } x && valueB(values) is { } y ? Math.Min(x, y) : null);
            case 4: return (Dim.Max(a, b), values => valueA(values) is { } x && valueB(values) is { } y ? Math.Max(x, y) : null);
            case 5:
                long into = _random.Next(1, 6);
                return (Dim.Quotient(a, into), values => valueA(values) is { } x ? x / into : null);
            default:
                long by = _random.Next(1, 6);
                return _random.Next(2) == 0
                    ? (a / by, values => valueA(values) is { } x ? (long)Math.Floor((double)x / by) : null)
                    : (a % by, values => valueA(values) is { } x ? ((x % by) + by) % by : null);
        }
    }

    public (Dim Dim, Func<long[], bool> Holds) Condition()
    {
        var (a, valueA) = Number(3);
        var (b, valueB) = Number(2);
        return _random.Next(4) switch
        {
            0 => (Dim.Equal(a, b), values => valueA(values) == valueB(values)),
            1 => (Dim.LessOrEqual(a, b), values => valueA(values) <= valueB(values)),
            2 => (Dim.Not(Dim.Equal(a, b)), values => valueA(values) != valueB(values)),
            _ => (Dim.Or(Dim.Less(a, b), Dim.Equal(a % 2, 0)), values => valueA(values) < valueB(values) || valueA(values) % 2 == 0),
        };
    }

    /// <summary>All assignments, the first variable slowest: the order in which one counts as smaller.</summary>
    public IEnumerable<long[]> All()
    {
        foreach (long a in Values(Variables[0]))
            foreach (long b in Values(Variables[1]))
                yield return [a, b];
    }

    private static IEnumerable<long> Values(Variable variable)
    {
        for (long value = variable.Min; value <= variable.Max; value += variable.Step)
            yield return value;
    }

    private static Variable[] Make(Random random) =>
    [
        Variable.Range("A", random.Next(0, 3), random.Next(4, 20), random.Next(1, 4)),
        Variable.Range("B", random.Next(1, 5), random.Next(6, 30), random.Next(1, 5)),
    ];
}
