using System.ComponentModel;
using System.Globalization;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>Checks that emitted code makes when it runs: hyperparameters, and what the compiler could not prove.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checked
{
    /// <summary>A whole number on a grid.</summary>
    public static void Range(int value, int min, int max, int step, string name)
    {
        if (value < min || value > max || ((long)value - min) % step != 0)
            throw new ArgumentOutOfRangeException(name, value, step == 1 ? $"{name} must lie between {min} and {max}, and is {value}." : $"{name} must be one of {min}, {min + (long)step}, ... up to {max}, and is {value}.");
    }

    /// <summary>A real number.</summary>
    public static void Range(double value, double min, double max, string name)
    {
        if (!(value >= min && value <= max))
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} must lie between {min} and {max}, and is {value}."));
    }

    /// <summary>A real number on a grid; up to rounding, since 0.3 is not exactly 0.1 three times.</summary>
    public static void Range(double value, double min, double max, double step, string name)
    {
        Range(value, min, max, name);
        if (Math.Abs((value - min) / step - Math.Round((value - min) / step)) > 1e-6)
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} must be one of {min}, {min + step}, ... up to {max}, and is {value}."));
    }

    /// <summary>Which value of a grid it is.</summary>
    public static int Step(double value, double min, double step) => (int)Math.Round((value - min) / step);

    /// <summary>The value of a grid that it is up to rounding, as a person counts: 0.1 three times is 0.3.</summary>
    public static double OnGrid(double value, double min, double step) => Math.Abs(value) < 1e9 ? (double)((decimal)min + (decimal)step * Step(value, min, step)) : value;

    /// <summary>One of some values.</summary>
    public static void OneOf<T>(T value, string name, params ReadOnlySpan<T> values)
    {
        foreach (var candidate in values)
            if (EqualityComparer<T>.Default.Equals(candidate, value))
                return;
        string all = string.Join(", ", values.ToArray().Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
        throw new ArgumentOutOfRangeException(name, value, $"{name} must be one of {all}, and is {Convert.ToString(value, CultureInfo.InvariantCulture)}.");
    }

    /// <summary>Division that rounds down, also below zero: sizes are proven with it.</summary>
    public static long FloorDivide(long dividend, long divisor) => dividend / divisor - (dividend % divisor != 0 && dividend < 0 != divisor < 0 ? 1 : 0);

    /// <summary>The rest of <see cref="FloorDivide"/>; it has the sign of the divisor.</summary>
    public static long FloorModulo(long dividend, long divisor) => dividend - divisor * FloorDivide(dividend, divisor);

    /// <summary>A size calculated of sizes of which any may be free until data comes (negative): then it is free too.</summary>
    public static long Size(long size, params ReadOnlySpan<long> of)
    {
        foreach (long part in of)
            if (part < 0)
                return -size;
        return size;
    }

    /// <summary>What could not be proven when the program was compiled.</summary>
    public static void Holds(bool condition, string otherwise)
    {
        if (!condition)
            throw new ArgumentException(otherwise);
    }

    /// <summary>How many numbers a model may learn, where modules written by hand are part of it.</summary>
    public static void Parameters(nn.Module model, long most, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(model);
        Holds(model.parameters().Sum(parameter => parameter.numel()) <= most, otherwise);
    }

    /// <summary>A declared shape, where hand-written C# gave the tensor; a negative size is free, so it may be any.</summary>
    public static Tensor Shape(Tensor value, string method, params ReadOnlySpan<long> sizes)
    {
        long[] shape = value.shape;
        bool fits = shape.Length == sizes.Length + 1;
        for (int i = 0; fits && i < sizes.Length; i++)
            fits = sizes[i] < 0 || shape[i + 1] == sizes[i];
        return fits ? value : throw new InvalidOperationException($"'{method}' gave ({string.Join(", ", shape)}), and its [Shape] declares (N, {string.Join(", ", sizes.ToArray().Select(size => size < 0 ? "any" : size.ToString(CultureInfo.InvariantCulture)))}).");
    }
}
