using System.Collections;
using System.Globalization;
using ModelDsl.CompilerServices;

namespace ModelDsl;

/// <summary>Rows of data in memory.</summary>
/// <typeparam name="T">A model's generated <c>Example</c>.</typeparam>
public sealed class Dataset<T> : IReadOnlyList<T>
    where T : IExample<T>
{
    private readonly T[] _rows;

    /// <summary>Of these rows.</summary>
    public Dataset(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _rows = [.. rows];
    }

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public T this[int index] => _rows[index];

    /// <summary>Two parts in shuffled order, in these shares.</summary>
    /// <param name="first">The share of the first part, between 0 and 1.</param>
    /// <param name="second">The share of the second; both together are 1.</param>
    /// <param name="seed">The same seed gives the same parts.</param>
    /// <param name="stratify">Every class has the same share in every part, up to one row.</param>
    /// <exception cref="ArgumentException">The shares are not positive or do not add up to 1, or there are no classes to stratify by.</exception>
    public (Dataset<T> First, Dataset<T> Second) Split(double first, double second, int seed, bool stratify = false)
    {
        var parts = Split([first, second], seed, stratify);
        return (parts[0], parts[1]);
    }

    /// <summary>Three parts, as <see cref="Split(double, double, int, bool)"/>: to train on, to validate with, and to test once in the end.</summary>
    /// <exception cref="ArgumentException">The shares are not positive or do not add up to 1, or there are no classes to stratify by.</exception>
    public (Dataset<T> Train, Dataset<T> Validation, Dataset<T> Test) Split(double train, double validation, double test, int seed, bool stratify = false)
    {
        var parts = Split([train, validation, test], seed, stratify);
        return (parts[0], parts[1], parts[2]);
    }

    /// <summary>One tensor per column.</summary>
    public TensorTable Stack() => T.Stack(_rows);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dataset<T>[] Split(double[] shares, int seed, bool stratify)
    {
        if (shares.Any(share => !(share > 0)) || Math.Abs(shares.Sum() - 1) > 1e-9)
            throw new ArgumentException($"The shares of a split must be positive and add up to 1; {string.Join(" + ", shares.Select(share => share.ToString(CultureInfo.InvariantCulture)))} is {shares.Sum().ToString(CultureInfo.InvariantCulture)}.");
        var parts = shares.Select(_ => new List<T>()).ToArray();
        int given = 0;
        foreach (var (rows, number) in Groups(stratify).Select((rows, number) => (rows, number)))
        {
            long[] order = Order.Of(rows.Length, seed, number);
            int next = 0;
            foreach (var (part, count) in parts.Zip(Counts(rows.Length, shares, parts, given += rows.Length)))
                for (int i = 0; i < count; i++)
                    part.Add(rows[order[next++]]);
        }
        return [.. parts.Select((part, number) => new Dataset<T>(stratify ? Order.Of(part.Count, seed, number).Select(row => part[(int)row]) : part))];
    }

    // Each part gets its whole share of these rows. What is left over, less than one row each, goes to the parts that lack most of their share of all rows given so far:
    // so classes of two rows do not all go the same way.
    private static int[] Counts(int count, double[] shares, List<T>[] parts, int given)
    {
        int[] counts = [.. shares.Select(share => (int)Math.Floor(share * count + 1e-9))];
        double[] lacks = [.. shares.Select((share, part) => share * given - parts[part].Count - counts[part])];
        bool[] mayHaveMore = [.. shares.Select((share, part) => share * count - counts[part] > 1e-9)];
        for (int left = count - counts.Sum(); left > 0; left--)
        {
            int part = Enumerable.Range(0, shares.Length).OrderByDescending(part => mayHaveMore[part]).ThenByDescending(part => lacks[part]).First();
            counts[part]++;
            mayHaveMore[part] = false;
        }
        return counts;
    }

    private IEnumerable<T[]> Groups(bool stratify)
    {
        if (!stratify)
            return [_rows];
        if (_rows.Length > 0 && T.ClassOf(_rows[0]) is null)
            throw new ArgumentException("These rows have no single class to stratify by: split them with stratify: false.");
        return _rows.GroupBy(row => T.ClassOf(row)!.Value).OrderBy(group => group.Key).Select(group => group.ToArray());
    }
}

/// <summary>Makes data sets where the type follows from the rows.</summary>
public static class Dataset
{
    /// <summary>A data set of these rows.</summary>
    public static Dataset<T> ToDataset<T>(this IEnumerable<T> rows)
        where T : IExample<T> => new(rows);
}
