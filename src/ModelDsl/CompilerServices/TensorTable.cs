using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>Inputs and targets, stacked once: row i of one column belongs to row i of the others.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TensorTable : IDisposable
{
    private const double Rounding = 1e-3;                              // of shares that come from elsewhere, in half precision or as text

    private readonly string[] _names;
    private readonly Tensor[] _columns;

    /// <summary>Takes the columns over.</summary>
    /// <exception cref="ArgumentException">They differ in length.</exception>
    public TensorTable(params ReadOnlySpan<Column> columns)
    {
        _names = new string[columns.Length];
        _columns = new Tensor[columns.Length];
        for (int i = 0; i < columns.Length; i++)
            (_names[i], _columns[i]) = (columns[i].Name, columns[i].Values);
        Count = _columns[0].dim() == 0 ? 0 : checked((int)_columns[0].shape[0]);
        for (int i = 1; i < _columns.Length; i++)
            if (_columns[i].dim() == 0 || _columns[i].shape[0] != Count)
                throw new ArgumentException($"'{_names[i]}' has {(_columns[i].dim() == 0 ? 0 : _columns[i].shape[0])} rows, and '{_names[0]}' has {Count}.");
    }

    private TensorTable(string[] names, Tensor[] columns, int count) => (_names, _columns, Count) = (names, columns, count);

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>How many batches of this size there are.</summary>
    public int BatchCount(int size, bool dropLast = false) => dropLast ? Count / size : (int)(((long)Count + size - 1) / size);

    /// <summary>A column of one batch; it belongs to the dispose scope around.</summary>
    public Tensor Column(int column, int batch, int size)
    {
        long start = (long)batch * size;
        return _columns[column].narrow(0, start, Math.Min(size, Count - start));
    }

    /// <summary>The same rows in the order that belongs to this seed and epoch.</summary>
    public TensorTable Shuffled(int seed, int epoch)
    {
        using var scope = NewDisposeScope();
        using var order = empty(Count, ScalarType.Int64);
        unsafe
        {
            Order.Fill(new Span<long>((void*)RawMemory.Of(order).Address, Count), seed, epoch);
        }
        return new(_names, [.. _columns.Select(column => column.index_select(0, order).DetachFromDisposeScope())], Count);
    }

    /// <summary>A digest of all numbers: other data have another.</summary>
    internal string Digest()
    {
        using var scope = NewDisposeScope();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in _columns)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{column.dtype} {string.Join(',', column.shape)};")));
            RawMemory.Of(column.cpu().contiguous()).ForEachChunk(bytes => sha.AppendData(bytes));
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset())[..32];
    }

    /// <summary>How long an axis of a column is, alike in all rows.</summary>
    public long Size(int column, int axis) => _columns[column].shape[axis];

    // ---- What a model takes -------------------------------------------------------------------------------------

    /// <summary>Brings a column of floats into the shape a model takes; -1 is any size.</summary>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public void ExpectFloats(int column, params ReadOnlySpan<long> sizes) => Expect(column, ScalarType.Float32, sizes);

    /// <summary>Brings a column of ids into the shape a model takes, and looks that all lie below a bound.</summary>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public void ExpectIds(int column, long below, params ReadOnlySpan<long> sizes)
    {
        Expect(column, ScalarType.Int64, sizes);
        ExpectBetween(column, "ids", below, null);
    }

    /// <summary>Looks that a column holds class indices; <paramref name="ignored"/> is allowed beside them.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void ExpectClasses(int column, long classes, long? ignored, params ReadOnlySpan<long> sizes)
    {
        Expect(column, ScalarType.Int64, sizes);
        ExpectBetween(column, "classes", classes, ignored);
    }

    /// <summary>Looks that a column, in the model's shape, holds distributions over classes, which stand along axis 1: at least 0, and 1 together.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void ExpectDistributions(int column)
    {
        if (Count == 0)
            return;                                                    // what wants rows says so itself
        using var scope = NewDisposeScope();
        var values = TensorData.Floats(_columns[column]);
        int classes = (int)_columns[column].shape[1], inner = values.Length / (Count * classes);
        for (int at = 0; at < Count * inner; at++)
        {
            var own = values[(at / inner * classes * inner + at % inner)..];
            double sum = 0;
            bool isShare = true;
            for (int c = 0; c < classes; c++)
            {
                sum += own[c * inner];
                isShare &= own[c * inner] >= 0;
            }
            if (!isShare || !(Math.Abs(sum - 1) <= Rounding))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{_names[column]}' of row {at / inner} {(isShare ? $"adds up to {sum:g4}" : "has a share below 0")}, and the model takes distributions: a share of at least 0 for each of {classes} classes, 1 together."));
        }
    }

    private void Expect(int column, ScalarType type, ReadOnlySpan<long> sizes)
    {
        var values = _columns[column];
        long[] shape = values.shape;
        if (Count == 0)
            return;                                                    // what wants rows says so itself
        if (values.dtype != type)
            throw new ArgumentException($"'{_names[column]}' is {values.dtype} ({string.Join(", ", shape)}), and the model takes {type} {Describe(sizes)}.");
        if (Fits(shape.AsSpan(1), sizes))
            return;
        using var scope = NewDisposeScope();
        long given = shape.Skip(1).Aggregate(1L, (a, b) => a * b);
        long[] wanted = [Count, .. sizes];
        int free = sizes.Count(-1L);
        long known = 1;
        foreach (long size in sizes)
            known *= size == -1 ? 1 : size;
        // Rows are given flat: their numbers are put into the model's sizes, in row order.
        if (shape.Length != 2 || free > 1 || (free == 0 ? known != given : known == 0 || given % known != 0))
            throw new ArgumentException($"'{_names[column]}' has {given} numbers per row {Describe(shape.AsSpan(1))}, and the model takes {Describe(sizes)}{(free == 0 ? $", {known} numbers" : "")}.");
        if (free == 1)
            wanted[Array.IndexOf(wanted, -1L, 1)] = given / known;
        _columns[column] = values.reshape(wanted).DetachFromDisposeScope();
        values.Dispose();
    }

    private void ExpectBetween(int column, string what, long below, long? ignored)
    {
        using var scope = NewDisposeScope();
        var values = TensorData.Longs(_columns[column]);
        int width = Math.Max(1, values.Length / Math.Max(1, Count));
        for (int i = 0; i < values.Length; i++)
            if ((values[i] < 0 || values[i] >= below) && values[i] != ignored)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{_names[column]}' of row {i / width} is {values[i]}, and the model knows the {what} 0 to {below - 1}."));
    }

    private static bool Fits(ReadOnlySpan<long> shape, ReadOnlySpan<long> sizes)
    {
        if (shape.Length != sizes.Length)
            return false;
        for (int i = 0; i < shape.Length; i++)
            if (sizes[i] != -1 && sizes[i] != shape[i])
                return false;
        return true;
    }

    private static string Describe(ReadOnlySpan<long> sizes) => sizes.Length == 0 ? "(N)" : $"(N, {string.Join(", ", sizes.ToArray().Select(size => size == -1 ? "any" : size.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>Frees the columns.</summary>
    public void Dispose()
    {
        foreach (var column in _columns)
            column.Dispose();
    }
}
