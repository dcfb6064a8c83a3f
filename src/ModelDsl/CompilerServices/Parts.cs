using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// Registers the parts of a module one by one under their state_dict keys, while its constructor runs. Initial weights come from the seed; libtorch's generator is put back as it was.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Parts : IDisposable
{
    private readonly nn.Module _owner;
    private readonly TorchLease? _random;
    private readonly Dictionary<string, nn.Module> _containers = [];
    private readonly List<nn.Module> _stage = [];

    private Parts(nn.Module owner, TorchLease? random) => (_owner, _random) = (owner, random);

    /// <summary>The parts of a model, with initial weights from a seed.</summary>
    public static Parts Of(nn.Module owner, int seed) => new(owner, TorchLease.ForWeights(seed));

    /// <summary>The parts of a block: the model around it has set the seed.</summary>
    public static Parts Of(nn.Module owner) => new(owner, null);

    /// <summary>Registers a module under its key. A key with dots makes the modules between; the empty key puts the module's own children at the root.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public T Add<T>(string key, T module)
        where T : nn.Module
    {
        int dot = key.LastIndexOf('.');
        if (key.Length == 0)
            AddAtRoot(module);
        else
            Register(dot < 0 ? _owner : Container(key[..dot]), key[(dot + 1)..], key, module);
        _stage.Add(module);
        return module;
    }

    /// <summary>Ends a stage: it has the modules added since the last one, and gives these sizes (without the batch; -1 is free).</summary>
    public Layer Stage(string name, ReadOnlySpan<long> sizes)
    {
        var layer = new Layer(name, sizes.ToArray(), [.. _stage]);
        _stage.Clear();
        return layer;
    }

    /// <summary>Parameters and buffers live as long as the module, whatever dispose scope it was made in.</summary>
    public void Dispose()
    {
        foreach (var parameter in _owner.parameters())
            parameter.DetachFromDisposeScope();
        foreach (var buffer in _owner.buffers())
            buffer.DetachFromDisposeScope();
        _random?.Dispose();
    }

    private nn.Module Container(string path)
    {
        if (_containers.TryGetValue(path, out var known))
            return known;
        int dot = path.LastIndexOf('.');
        var container = new Container(path[(dot + 1)..]);
        Register(dot < 0 ? _owner : Container(path[..dot]), path[(dot + 1)..], path, container);
        return _containers[path] = container;
    }

    private static void Register(nn.Module parent, string name, string key, nn.Module module)
    {
        foreach (var (taken, _) in parent.named_children())
            if (taken == name)
                throw new ArgumentException($"Two modules have the key '{key}'; give one of them another with [StateKey(\"...\")].");
        parent.register_module(name, module);
    }

    private void AddAtRoot(nn.Module module)
    {
        foreach (var (name, child) in module.named_children())
            Register(_owner, name, name, child);
        foreach (var (name, parameter) in module.named_parameters(recurse: false))
            _owner.register_parameter(name, parameter);
        foreach (var (name, buffer) in module.named_buffers(recurse: false))
            _owner.register_buffer(name, buffer);
    }
}

// A name on the way to a module, as an nn.Sequential or an nn.ModuleList is one.
internal sealed class Container(string name) : nn.Module(name)
{
    protected override void RegisterComponents()
    {
    }
}
