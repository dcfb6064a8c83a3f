using static TorchSharp.torch;

namespace ModelDsl.Tests.Fuzz;

/// <summary>One class with concrete numbers: those given, those that its C# derives from them, and the values of its stages so far.</summary>
internal sealed class World(IReadOnlyDictionary<string, double> given)
{
    private int _depth;

    /// <summary>Numbers added while a model is drawn.</summary>
    public Dictionary<string, double> Given { get; } = new(given);

    public Dictionary<string, FuzzNumber> Derived { get; } = [];

    /// <summary>The stages so far; null where one has failed.</summary>
    public Dictionary<string, Tensor?> Stages { get; } = [];

    /// <summary>Within a repetition: which one.</summary>
    public int Index { get; set; }

    public bool IsRepeated { get; set; }

    public double Number(string name)
    {
        if (Given.TryGetValue(name, out double value))
            return value;
        if (!Derived.TryGetValue(name, out var derived))
            throw new Unfit($"there is no number '{name}'");
        if (derived.IsIndexed && !IsRepeated)
            throw new Unfit("a method of the index has a value only under Repeat");
        if (++_depth > 50)
            throw new Unfit("a number depends on itself");
        try
        {
            return derived.Value!(this);
        }
        finally
        {
            _depth--;
        }
    }

    public bool Flag(string name) => Number(name) != 0;

    /// <summary>The size of a stage, as its layer tells it.</summary>
    public long Size(string stage, int axis)
    {
        var value = Stages.TryGetValue(stage, out var known) ? known ?? throw new Poisoned() : throw new Unfit($"'{stage}' is not there yet");
        int index = axis < 0 ? axis + (int)value.dim() : axis;
        return index >= 1 && index < value.dim() ? value.shape[index] : throw new Unfit($"'{stage}' has no axis {axis}");
    }

    public void Add(FuzzClass @class)
    {
        foreach (var number in @class.Numbers)
            if (number.IsDerived)
                Derived[number.Name] = number;
            else if (!Given.ContainsKey(number.Name))
                Given[number.Name] = number.Standard;
    }
}

/// <summary>What TorchSharp would do and the language does not: each with its reason.</summary>
internal sealed class Unfit(string demand) : Exception(demand);

/// <summary>A stage that failed is read: no failure of its own.</summary>
internal sealed class Poisoned() : Exception("reads what has failed");
