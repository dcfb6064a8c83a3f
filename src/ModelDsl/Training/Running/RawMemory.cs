using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>The bytes of a plain tensor on the CPU, of any type and length. The tensor must live while they are used.</summary>
internal readonly unsafe record struct RawMemory(nint Address, long Length)
{
    /// <summary>Spans are limited to 2 GB: bytes are taken in pieces.</summary>
    public const int Chunk = 1 << 20;

    public delegate void Use(Span<byte> bytes);

    public static RawMemory Of(Tensor tensor) => new((nint)FlatMemory.Address(tensor), tensor.numel() * tensor.element_size());

    public RawMemory Part(long start, long length) => new(Address + (nint)start, length);

    public void ForEachChunk(Use use)
    {
        for (long done = 0; done < Length; done += Chunk)
            use(new Span<byte>((byte*)Address + done, (int)Math.Min(Chunk, Length - done)));
    }

    /// <summary>What the safetensors format calls a tensor's type.</summary>
    public static string TypeName(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Bool => "BOOL",
        ScalarType.Byte => "U8",
        ScalarType.Int8 => "I8",
        ScalarType.Int16 => "I16",
        ScalarType.Int32 => "I32",
        ScalarType.Int64 => "I64",
        ScalarType.Float16 => "F16",
        ScalarType.BFloat16 => "BF16",
        ScalarType.Float32 => "F32",
        ScalarType.Float64 => "F64",
        _ => throw new NotSupportedException($"A checkpoint cannot hold a tensor of type {tensor.dtype}."),
    };
}
