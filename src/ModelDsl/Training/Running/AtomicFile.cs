using System.Runtime.InteropServices;

namespace ModelDsl.CompilerServices;

/// <summary>Replaces a file as a whole: whoever reads it sees the old one or the new one, also after a crash or a power cut.</summary>
internal static partial class AtomicFile
{
    public static void Write(string path, Action<Stream> write)
    {
        path = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string temporary = path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            try
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            catch
            {
                File.Delete(temporary);                                // a full disk should not keep half a file, too
                throw;
            }
        }
        File.Move(temporary, path, overwrite: true);
        if (!OperatingSystem.IsWindows())
            FlushFolder(folder);
    }

    /// <summary>Throws if the file could not be written now; it is not touched.</summary>
    public static void Probe(string path)
    {
        path = Path.GetFullPath(path);
        if (Directory.Exists(path))
            throw new IOException("There is a folder of this name.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + ".tmp";
        using (new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
        }
        File.Delete(temporary);
    }

    // The rename itself is on the disk only when the folder is.
    private static void FlushFolder(string folder)
    {
        int descriptor = Open(folder, 0);
        if (descriptor < 0)
            return;
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
