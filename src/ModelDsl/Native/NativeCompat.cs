using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;

namespace ModelDsl.CompilerServices;

/// <summary>
/// libLibTorchSharp.so asks for the symbol version GLIBCXX_3.4.32 (gcc 13) and uses nothing of it. Where the system's libstdc++ is older (Debian 12, RHEL 9, Ubuntu 22.04)
/// the loader rejects the library. Then, and only then, a copy in memory is loaded whose demand is marked weak. No file is ever changed.
/// </summary>
internal static partial class NativeCompat
{
    private const string Library = "libLibTorchSharp.so";
    private static readonly Lock Gate = new();
    private static int _subscribed;
    private static nint _handle;

    public static void Subscribe()
    {
        // Raised only after every usual place was tried in vain: where the library loads, nothing happens. A plug-in host may have given TorchSharp a load context of its own.
        if (!OperatingSystem.IsLinux() || Interlocked.Exchange(ref _subscribed, 1) != 0)
            return;
        var context = AssemblyLoadContext.GetLoadContext(typeof(TorchSharp.torch).Assembly) ?? AssemblyLoadContext.Default;
        context.ResolvingUnmanagedDll += static (_, name) => name is "LibTorchSharp" or Library ? Load() : 0;
    }

    private static nint Load()
    {
        lock (Gate)
        {
            if (_handle != 0)
                return _handle;
            foreach (string folder in Folders())
            {
                string path = Path.Combine(folder, Library);
                if (!File.Exists(path))
                    continue;
                byte[] bytes = File.ReadAllBytes(path);
                var standard = new StandardLibrary();
                if (Elf.WeakenVersions(bytes, version => version.StartsWith("GLIBCXX_", StringComparison.Ordinal) && !standard.Has(version)) == 0)
                    continue;
                LoadDependencies();
                if (FromMemory(bytes, out _handle) || FromCache(bytes, out _handle))
                    return _handle;
            }
            return 0;
        }
    }

    // The copy has another folder than the original, so what it needs is loaded first, by full path: the loader then finds it by name.
    private static void LoadDependencies()
    {
        foreach (string library in (ReadOnlySpan<string>)["libc10.so", "libtorch_cpu.so", "libtorch.so"])
            foreach (string folder in Folders())
                if (NativeLibrary.TryLoad(Path.Combine(folder, library), out _))
                    break;
    }

    private static bool FromMemory(byte[] bytes, out nint handle)
    {
        handle = 0;
        int descriptor = CreateMemoryFile("LibTorchSharp", 1);         // closed on exec
        if (descriptor < 0)
            return false;
        using (var file = new Microsoft.Win32.SafeHandles.SafeFileHandle(descriptor, ownsHandle: false))
            RandomAccess.Write(file, bytes, 0);
        return NativeLibrary.TryLoad($"/proc/self/fd/{descriptor}", out handle);
    }

    // Where memory files are refused (old containers): a file that only this user can write, compared byte by byte before it is trusted.
    private static bool FromCache(byte[] bytes, out nint handle)
    {
        handle = 0;
        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (home.Length == 0 || OperatingSystem.IsWindows())
            return false;
        try
        {
            string folder = Path.Combine(home, "ModelDsl", "native", Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            string copy = Path.Combine(folder, Library);
            if (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes))
            {
                string temporary = $"{copy}.{Environment.ProcessId}";
                File.WriteAllBytes(temporary, bytes);
                File.Move(temporary, copy, overwrite: true);
            }
            return NativeLibrary.TryLoad(copy, out handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The host's own list covers dotnet run, dotnet test and publishing; the rest covers a single file and NativeAOT.
    private static IEnumerable<string> Folders()
    {
        if (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") is string all)
            foreach (string folder in all.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
                yield return folder;
        yield return AppContext.BaseDirectory;
        yield return Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
    }

    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateMemoryFile(string name, uint flags);

    /// <summary>The libstdc++ that this process uses.</summary>
    private sealed class StandardLibrary
    {
        private readonly byte[] _bytes = Find() is { } path ? File.ReadAllBytes(path) : [];

        // Names of versions stand as plain text in it.
        public bool Has(string version) => _bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(version + "\0")) >= 0;

        private static string? Find()
        {
            NativeLibrary.TryLoad("libstdc++.so.6", out _);
            foreach (string line in File.ReadLines("/proc/self/maps"))
            {
                int path = line.IndexOf('/');
                if (path > 0 && line.AsSpan(path).Contains("libstdc++.so.6", StringComparison.Ordinal))
                    return line[path..];
            }
            return null;
        }
    }
}
