using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ModelDsl.CompilerServices;

/// <summary>What must happen in a process before libtorch is first touched. A module initializer calls it, emitted into programs, test projects and assemblies with models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class NativeStart
{
    private const int TrimThreshold = -1, MmapThreshold = -3;          // malloc.h
    private static int _done;

    /// <summary>Prepares loading, and keeps glibc from giving every freed tensor's memory back to the system at once, only to ask for it again in the next step.</summary>
    public static void Run()
    {
        if (Interlocked.Exchange(ref _done, 1) != 0)
            return;
        NativeCompat.Subscribe();
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = SetMallocOption(MmapThreshold, 32 << 20);
            _ = SetMallocOption(TrimThreshold, 1 << 30);
        }
        catch (EntryPointNotFoundException)                            // musl has no mallopt, and no such habit
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetMallocOption(int option, int value);
}
