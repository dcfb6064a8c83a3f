using System.Reflection;
using System.Runtime.Loader;

namespace ModelDsl.Tests;

/// <summary>Loading libtorch from unusual places.</summary>
public class NativeTests
{
    /// <summary>A plug-in host gives the library a load context of its own.</summary>
    [Fact]
    public void A_load_context_of_ones_own_finds_libtorch()
    {
        var context = new Plugin();
        var start = context.LoadFromAssemblyName(new AssemblyName("ModelDsl")).GetType("ModelDsl.CompilerServices.NativeStart")!;
        Assert.NotEqual(typeof(CompilerServices.NativeStart), start);
        // Two threads at once, as module initializers of two assemblies may be.
        Parallel.For(0, 2, _ => start.GetMethod("Run")!.Invoke(null, null));
        var torch = context.LoadFromAssemblyName(new AssemblyName("TorchSharp")).GetType("TorchSharp.torch")!;
        Assert.NotEqual(typeof(TorchSharp.torch), torch);
        Parallel.For(0, 2, _ => Assert.True((int)torch.GetMethod("get_num_threads")!.Invoke(null, null)! > 0));
    }

    private sealed class Plugin() : AssemblyLoadContext("plug-in")
    {
        protected override Assembly? Load(AssemblyName name)
        {
            string path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
            return name.Name is "ModelDsl" or "ModelDsl.Language" or "TorchSharp" ? LoadFromAssemblyPath(path) : null;
        }
    }
}
