using System.Buffers.Binary;
using System.Text;

namespace ModelDsl.CompilerServices;

/// <summary>Just enough of ELF64 (little-endian): finds the version needs (.gnu.version_r) through the dynamic segment and marks some of them weak. The layout is that of the Linux Standard Base.</summary>
internal static class Elf
{
    private const int Load = 1, Dynamic = 2;
    private const ulong StringTable = 5, VersionNeeds = 0x6ffffffe, VersionNeedCount = 0x6fffffff;
    private const ushort Weak = 2;

    /// <summary>How many needs were marked; 0 for anything that is not such a file.</summary>
    public static int WeakenVersions(Span<byte> file, Func<string, bool> which)
    {
        try
        {
            return file.Length >= 64 && BinaryPrimitives.ReadUInt32BigEndian(file) == 0x7F454C46 && file[4] == 2 && file[5] == 1 ? Weaken(file, which) : 0;
        }
        catch (ArgumentOutOfRangeException)                            // an offset outside: damaged
        {
            return 0;
        }
        catch (IndexOutOfRangeException)
        {
            return 0;
        }
    }

    private static int Weaken(Span<byte> file, Func<string, bool> which)
    {
        var (loads, dynamicAt, dynamicSize) = Segments(file);
        ulong needs = 0, count = 0, strings = 0;
        for (int at = dynamicAt; at < dynamicAt + dynamicSize; at += 16)
            switch (U64(file, at))
            {
                case StringTable: strings = U64(file, at + 8); break;
                case VersionNeeds: needs = U64(file, at + 8); break;
                case VersionNeedCount: count = U64(file, at + 8); break;
            }
        int need = OffsetOf(needs, loads), text = OffsetOf(strings, loads), done = 0;
        if (needs == 0 || need < 0 || text < 0)
            return 0;
        for (ulong i = 0; i < count; i++)
        {
            int version = need + (int)U32(file, need + 8);
            for (int left = U16(file, need + 2); left > 0; left--)
            {
                var name = file[(text + (int)U32(file, version + 8))..];
                int flags = U16(file, version + 4);
                if ((flags & Weak) == 0 && which(Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)])))
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(file[(version + 4)..], (ushort)(flags | Weak));
                    done++;
                }
                version += (int)U32(file, version + 12);
            }
            need += (int)U32(file, need + 12);
        }
        return done;
    }

    private static (List<(ulong Address, ulong Size, ulong Offset)> Loads, int DynamicAt, int DynamicSize) Segments(ReadOnlySpan<byte> file)
    {
        var loads = new List<(ulong, ulong, ulong)>();
        int dynamicAt = 0, dynamicSize = 0;
        int table = (int)U64(file, 32), size = U16(file, 54), count = U16(file, 56);
        for (int i = 0; i < count; i++)
        {
            int at = table + i * size;
            switch (U32(file, at))
            {
                case Load: loads.Add((U64(file, at + 16), U64(file, at + 32), U64(file, at + 8))); break;
                case Dynamic: (dynamicAt, dynamicSize) = ((int)U64(file, at + 8), (int)U64(file, at + 32)); break;
            }
        }
        return (loads, dynamicAt, dynamicSize);
    }

    private static int OffsetOf(ulong address, List<(ulong Address, ulong Size, ulong Offset)> loads)
    {
        foreach (var load in loads)
            if (address >= load.Address && address < load.Address + load.Size)
                return (int)(address - load.Address + load.Offset);
        return -1;
    }

    private static ulong U64(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file[at..]);

    private static uint U32(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);

    private static ushort U16(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);
}
