using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>What tells a network where in a sequence a value stands.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Positions
{
    /// <summary>(N, L, features) and the table (most, features) of places: adds to each place its own row.</summary>
    public static Tensor Add(Tensor value, Tensor table)
    {
        long length = value.size(1);
        if (length > table.size(0))
            throw new ArgumentException($"A sequence of {length} is longer than the {table.size(0)} places that have been learned.", nameof(value));
        return value + table.narrow(0, 0, length);
    }

    /// <summary>(N, L, features): adds sines and cosines of wavelengths from 2 pi to 10000 times as much, sines in the even places and cosines in the odd ones.</summary>
    public static Tensor AddSinusoidal(Tensor value)
    {
        using var scope = NewDisposeScope();
        long length = value.size(1), features = value.size(2);
        var rates = (arange(0, features, 2, dtype: ScalarType.Float32, device: value.device) * (-Math.Log(10000.0) / features)).exp();
        var angles = arange(length, dtype: ScalarType.Float32, device: value.device).unsqueeze(1) * rates;
        var waves = stack([angles.sin(), angles.cos()], 2).flatten(1).narrow(1, 0, features);
        return (value + waves).MoveToOuterDisposeScope();
    }
}
