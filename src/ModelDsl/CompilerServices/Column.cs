using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>One column of a table of tensors, made of rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Column
{
    private Column(string name, Tensor values) => (Name, Values) = (name, values);

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    internal Tensor Values { get; }

    /// <summary>A tensor that there is already; it stays its owner's.</summary>
    public static Column Of(string name, Tensor values)
    {
        using var scope = NewDisposeScope();
        return new(name, (IsAligned(values) ? values.alias() : values.contiguous().clone()).DetachFromDisposeScope());
    }

    /// <summary>Some numbers per row: (N, length), Float32.</summary>
    /// <exception cref="ArgumentException">Rows differ in length, or a number is not finite.</exception>
    public static Column Floats<T>(string name, IReadOnlyList<T> rows, Func<T, float[]> select)
    {
        var values = Gather(name, rows, select, out int length);
        for (int i = 0; i < values.Length; i++)
            if (!float.IsFinite(values[i]))
                throw new ArgumentException($"'{name}' of row {i / length} holds {values[i]} at position {i % length}; replace or remove missing values before training.");
        return Make(name, values, [rows.Count, length]);
    }

    /// <summary>One number per row: (N, 1), Float32.</summary>
    public static Column Float<T>(string name, IReadOnlyList<T> rows, Func<T, float> select) => Floats(name, rows, row => new[] { select(row) });

    /// <summary>Some whole numbers per row: (N, length), Int64.</summary>
    public static Column Ids<T>(string name, IReadOnlyList<T> rows, Func<T, int[]> select)
    {
        var values = Gather(name, rows, select, out int length);
        return Make(name, Array.ConvertAll(values, value => (long)value), [rows.Count, length]);
    }

    /// <summary>One class index per row: (N), Int64.</summary>
    public static Column Class<T>(string name, IReadOnlyList<T> rows, Func<T, int> select)
    {
        var values = new long[rows.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = select(rows[i]);
        return Make(name, values, [values.Length]);
    }

    private static TValue[] Gather<T, TValue>(string name, IReadOnlyList<T> rows, Func<T, TValue[]> select, out int length)
    {
        length = rows.Count == 0 ? 0 : Row(0).Length;
        var values = new TValue[rows.Count * length];
        for (int i = 0; i < rows.Count; i++)
        {
            var row = Row(i);
            if (row.Length != length)
                throw new ArgumentException($"'{name}' of row {i} has {row.Length} values, and that of row 0 has {length}: all rows must have the same number.");
            row.CopyTo(values, i * length);
        }
        return values;

        TValue[] Row(int index) => select(rows[index]) ?? throw new ArgumentException($"'{name}' of row {index} is null.");
    }

    private static Column Make<TValue>(string name, TValue[] values, long[] shape)
        where TValue : unmanaged
    {
        using var scope = NewDisposeScope();
        var tensor = typeof(TValue) == typeof(float) ? torch.tensor((float[])(object)values) : torch.tensor((long[])(object)values);
        return new(name, tensor.reshape(shape).clone().DetachFromDisposeScope());
    }

    // A tensor made of an array lies where the array lies. Vector kernels round otherwise where memory begins elsewhere, so that a loss would not be the same to the bit in the next process:
    // what does not lie as libtorch itself would put it is copied.
    private static unsafe bool IsAligned(Tensor values) =>
        values.device_type != DeviceType.CPU || values.dtype != ScalarType.Float32 || (values.is_contiguous() && (nint)FlatMemory.Address(values) % 64 == 0);
}
