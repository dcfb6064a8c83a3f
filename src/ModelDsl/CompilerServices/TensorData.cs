using System.ComponentModel;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>The numbers of a tensor where they lie, without a call into libtorch for each.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorData
{
    /// <summary>Float32 numbers in row order. The tensor must live while they are read; a copy, where one is needed, belongs to the dispose scope around.</summary>
    public static ReadOnlySpan<float> Floats(Tensor tensor) => MemoryMarshal.Cast<byte, float>(Plain(tensor, ScalarType.Float32).bytes);

    /// <summary>Int64 numbers in row order, on the same terms.</summary>
    public static ReadOnlySpan<long> Longs(Tensor tensor) => MemoryMarshal.Cast<byte, long>(Plain(tensor, ScalarType.Int64).bytes);

    private static Tensor Plain(Tensor tensor, ScalarType type)
    {
        if (tensor.dtype != type)
            tensor = tensor.to_type(type);
        if (tensor.device_type != TorchSharp.DeviceType.CPU)
            tensor = tensor.cpu();
        return tensor.is_contiguous() ? tensor : tensor.contiguous();
    }
}
