using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests.Fuzz;

/// <summary>Where an operation stands: class (empty: the model), stage, number of its attribute.</summary>
internal readonly record struct FuzzPlace(string Class, string Stage, int Word);

/// <summary>What happened in one run.</summary>
internal sealed class Outcome
{
    /// <summary>The stages of the model.</summary>
    public Dictionary<string, Tensor?> Stages { get; set; } = [];

    /// <summary>What failed, each with the places from the model's stage down to the block's.</summary>
    public List<(FuzzPlace[] Path, Exception Why)> Failures { get; } = [];

    /// <summary>What could not be tried, since it reads what has failed.</summary>
    public HashSet<FuzzPlace> Poisoned { get; } = [];

    /// <summary>How often each operation was applied.</summary>
    public Dictionary<FuzzPlace, int> Reached { get; } = [];

    /// <summary>The number of axes behind each operation, applied or not, and whether the values are ids (ten times the one, plus the other).</summary>
    public Dictionary<FuzzPlace, long> RankBehind { get; } = [];

    /// <summary>Every number that must be known when the model is built, by place.</summary>
    public List<(FuzzPlace Place, FuzzPlace Root, string What)> Built { get; } = [];

    public long ParameterCount { get; set; }

    /// <summary>The weights of a built model, in the order of their making; they are used instead of fresh ones.</summary>
    public Queue<Tensor>? Weights { get; init; }

    /// <summary>How far what comes in and what each operation gives is moved, relatively: to see how much values mean.</summary>
    public double Noise { get; init; }

    /// <summary>Some square of a value is more than a float holds. Looked at only with noise.</summary>
    public bool IsBeyondFloat { get; set; }

    /// <summary>What softmaxes were applied to, and along which axis.</summary>
    public List<(FuzzPlace Place, Tensor Value, long Along)> Softened { get; } = [];

    /// <summary>Of every tensor where its channels stand; null: a block that is not there would say.</summary>
    public Dictionary<Tensor, FuzzLayout?> Layouts { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many ids there are, of every tensor of ids.</summary>
    public Dictionary<Tensor, long> Ids { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The strides of projections, by place and repetition.</summary>
    public Dictionary<(FuzzPlace, int), long[]> Strides { get; } = [];

    public Dictionary<(FuzzPlace, int), long[]> MadeStrides { get; init; } = [];

    /// <summary>More than this machine should be asked for: nothing is said of it.</summary>
    public bool IsTooBig { get; set; }

    public bool IsRight => Failures.Count == 0;

    /// <summary>Whether a softmax was applied to probabilities, or to logarithms of such.</summary>
    public bool IsOnProbabilities(Func<FuzzPlace, bool>? isAt = null) =>
        Softened.Any(softened => isAt?.Invoke(softened.Place) != false && (SumsToOne(softened.Value, softened.Along) || SumsToOne(softened.Value.exp(), softened.Along)));

    /// <summary>Whether a softmax was applied to what a sigmoid gives, or anything else between 0 and 1.</summary>
    public bool IsOnFractions(Func<FuzzPlace, bool> isAt) => Softened.Any(softened => isAt(softened.Place) && softened.Value.min().item<float>() >= 0 && softened.Value.max().item<float>() <= 1);

    public static bool SumsToOne(Tensor value, long axis) => (value.to(float64).sum(axis) - 1).abs().max().item<double>() < 1e-4;
}

/// <summary>
/// Executes a declaration, operation by operation, by direct calls of TorchSharp with concrete numbers. It knows nothing of the language's inference and nothing of generated code:
/// what a word does is written down in <see cref="FuzzWords"/> once more.
/// </summary>
internal sealed class Interpreter(IReadOnlyDictionary<string, FuzzClass> blocks, World world, Outcome outcome, FuzzPlace[] path, string @class)
{
    private FuzzPlace _place;

    public World World => world;

    // The place in the model, of what stands in a block.
    private FuzzPlace Root => path.Length > 0 ? path[0] : _place;

    /// <summary>Runs a model on one batch; the values are the same for the same sizes.</summary>
    public static Outcome Run(FuzzModel model, IReadOnlyDictionary<string, double> numbers, Queue<Tensor>? weights = null, double noise = 0)
    {
        // What is made when the model is built, of free sizes, is made from the smallest of them.
        var smallest = new Dictionary<string, double>(numbers);
        foreach (var axis in model.Class.Numbers.Where(number => number.IsAxis))
            smallest[axis.Name] = axis.Values[0];
        bool isSmallest = smallest.All(number => numbers[number.Key] == number.Value);
        var strides = isSmallest || !model.Source.Contains("Projection", StringComparison.Ordinal) ? [] : Run(model, smallest).Strides;
        var outcome = new Outcome { Weights = weights, Noise = noise, MadeStrides = strides };
        var world = new World(numbers);
        world.Add(model.Class);
        new Interpreter(model.Blocks, world, outcome, [], "").RunStages(model.Class, []);
        outcome.Stages = world.Stages;
        return outcome;
    }

    /// <summary>Runs a block by itself, on inputs with so many axes, of sizes that are given (<c>X.Size(2)</c>) or random.</summary>
    public static Outcome Run(FuzzModel model, FuzzClass block, IReadOnlyDictionary<string, double> numbers, IReadOnlyList<int> ranks, Dice dice)
    {
        var outcome = new Outcome();
        var world = new World(numbers);
        world.Add(block);
        var inputs = new Dictionary<string, Tensor>();
        bool areAlike = dice.Chance(0.5);
        long alike = dice.Next(1, 13);
        foreach (var (i, port) in block.Stages.Where(stage => stage.Input is not null).Index())
        {
            int rank = ranks[Math.Min(i, ranks.Count - 1)];
            long Size(int axis) => (axis == 1 && numbers.TryGetValue(port.Name + ".Channels", out double given)) || (axis == rank - 1 && numbers.TryGetValue(port.Name + ".Features", out given))
                || numbers.TryGetValue($"{port.Name}.Size({axis})", out given) ? (long)given : areAlike ? alike : dice.Next(1, 13);
            var sizes = Enumerable.Range(1, rank - 1).Select(axis => Argument.Of(Size(axis))).ToArray();
            inputs[port.Name] = Batch(port.Input! with { Sizes = sizes }, world, outcome, port.Name);
        }
        new Interpreter(model.Blocks, world, outcome, [], block.Name).RunStages(block, inputs);
        return outcome;
    }

    /// <summary>A batch for an input.</summary>
    public static Tensor Batch(FuzzInput input, World world, Outcome? outcome = null, string stage = "")
    {
        long[] shape = [(long)world.Number("N"), .. input.Sizes.Select(size => AtLeastOne((long)size.Values[0](world), "a size of an input"))];
        long count = shape.Aggregate(1L, (a, b) => a * b);
        if (input.Ids is { } ids)
        {
            long below = AtLeastOne((long)ids.Values[0](world), "the number of ids");
            var batch = arange(count, dtype: int64).mul(7).remainder(below).reshape(shape);
            outcome?.Ids.Add(batch, below);
            outcome?.Built.Add((new("", stage, 0), new("", stage, 0), below.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return batch;
        }
        var spread = Moved(arange(count, dtype: float32).mul(1.7f).sin(), outcome?.Noise ?? 0);
        return (input.Bounds is { } bounds ? (spread + 1) * ((bounds.Max - bounds.Min) / 2) + bounds.Min : spread * 3).reshape(shape);
    }

    private static Tensor Moved(Tensor value, double by) => by == 0 ? value : value * (1 + by * arange(value.numel(), dtype: float32).mul(2.3f).cos()).reshape(value.shape);

    /// <summary>All stages of the class at hand; the value of the last.</summary>
    public Tensor? RunStages(FuzzClass what, Dictionary<string, Tensor> inputs)
    {
        Tensor? value = null;
        foreach (var stage in what.Stages)
        {
            int operation = -1;
            try
            {
                value = stage.Input is not null ? inputs.TryGetValue(stage.Name, out var given) ? given : Batch(stage.Input, world, outcome, stage.Name) : stage.From is not null ? Wire(stage.From) : value ?? throw new Poisoned();
                if (stage.When is not null && stage.Operations.Count == 0)
                {
                    _place = new(@class, stage.Name, 0);
                    Known(Argument.Named(stage.When));
                }
                var before = outcome.Layouts.GetValueOrDefault(value, FuzzLayout.Neither);
                for (operation = 0; operation < stage.Operations.Count; operation++)
                    value = Apply(stage, operation, value);
                if (stage.When is not null && outcome.Layouts.GetValueOrDefault(value, FuzzLayout.Neither) is var behind && behind != Either(behind, before))
                    outcome.Layouts[value = Alias(value)] = Either(behind, before);
            }
            catch (Poisoned)
            {
                value = null;
                outcome.Poisoned.Add(new(@class, stage.Name, operation < 0 ? 0 : stage.Place(operation)));
            }
            catch (Exception why)
            {
                value = null;
                if (outcome.Failures.Count == 0 || outcome.Failures[^1].Why != why)
                    outcome.Failures.Add(([.. path, new(@class, stage.Name, operation < 0 ? 0 : stage.Place(operation))], why));
                if (path.Length > 0)
                    throw;
            }
            world.Stages[stage.Name] = value;
        }
        return value;
    }

    public Tensor Apply(FuzzStage stage, int index, Tensor value)
    {
        var operation = stage.Operations[index];
        _place = new(@class, stage.Name, stage.Place(index));
        var (before, from) = (outcome.Layouts.GetValueOrDefault(value, FuzzLayout.Neither), value.shape);
        Demand(stage.Input is null, "an input gives what comes in as it is");
        if ((stage.When is null || Known(Argument.Named(stage.When)) != 0) && (operation.When is null || Known(Argument.Named(operation.When)) != 0))
        {
            long times = operation.Repeat is null ? 1 : (long)Known(operation.Repeat);
            Demand(times >= 0, "nothing is repeated less than 0 times");
            world.IsRepeated = operation.Repeat is not (null or { Text: "1" });
            for (world.Index = 0; world.Index < times; world.Index++)
            {
                outcome.Reached[_place] = outcome.Reached.GetValueOrDefault(_place) + 1;
                var next = FuzzWords.All[operation.Word].Apply(this, operation, value);
                if (next.dtype == ScalarType.Int64 && outcome.Ids.TryGetValue(value, out long ids))
                    outcome.Ids.TryAdd(next, operation.Wires.Select(wire => outcome.Ids.GetValueOrDefault(Wire(wire))).Append(ids).Max());    // a block says how many itself
                var (read, held) = (value, outcome.Layouts.GetValueOrDefault(value, FuzzLayout.Neither));
                value = next.is_floating_point() ? Moved(next, outcome.Noise) : next;
                // The next repetition asks where channels stand.
                if (world.Index + 1 < times && operation.Block is null && !ReferenceEquals(value, read))
                    outcome.Layouts[value] = FuzzWords.LayoutBehind(operation, held, read.shape, value.shape);
                // A norm squares it: then the order of its steps decides whether anything is left.
                outcome.IsBeyondFloat |= outcome.Noise != 0 && next.is_floating_point() && next.numel() > 0 && next.abs().max().item<float>() > 1e18f;
                outcome.IsTooBig |= value.numel() >= 200_000;
                Demand(!outcome.IsTooBig, "a fuzz model stays small");
            }
            (world.Index, world.IsRepeated) = (0, false);
        }
        value = Marked(operation, value, before, from, isConditional: operation.When is not null || (operation.Repeat is { } often && !long.TryParse(often.Text, out _)));
        outcome.RankBehind[_place] = value.dim() * 10 + (value.dtype == ScalarType.Int64 ? 1 : 0);
        return value;
    }

    // The result with what is known of its channels. Within a block its own operations have said it.
    private Tensor Marked(FuzzOperation operation, Tensor value, FuzzLayout? before, long[] from, bool isConditional)
    {
        bool isBlock = operation.Block is not null && blocks.ContainsKey(operation.Block);
        if ((isBlock || operation.Repeat is { Text: "0" }) && !isConditional)
            return value;
        var now = outcome.Layouts.GetValueOrDefault(value, FuzzLayout.Neither);
        var behind = !isBlock ? FuzzWords.LayoutBehind(operation, before, from, value.shape) : outcome.Reached.ContainsKey(_place) ? now : null;
        if (isConditional)
            behind = Either(behind, before);
        if (now == behind)
            return value;
        var marked = Alias(value);
        outcome.Layouts[marked] = behind;
        return marked;
    }

    // Of both ways, since the code is one. What a later condition makes of two that differ the proofs follow, and this does not.
    private static FuzzLayout? Either(FuzzLayout? a, FuzzLayout? b) => a == b ? a : null;

    // The same values, of which something else is known. Ids are still ids.
    private Tensor Alias(Tensor value)
    {
        var alias = value.alias();
        if (outcome.Ids.TryGetValue(value, out long ids))
            outcome.Ids[alias] = ids;
        return alias;
    }

    /// <summary>Whether the channels of a sequence stand first.</summary>
    public bool IsChannelsFirst(Tensor value)
    {
        if (outcome.Layouts.GetValueOrDefault(value, FuzzLayout.Neither) is { } known)
            return known is FuzzLayout.First;
        outcome.IsTooBig = true;
        throw new Unfit("nothing is said of it");
    }

    // ---- For words ----------------------------------------------------------------------------------------------

    /// <summary>A number that must be known when the model is built.</summary>
    public double Known(Argument argument, int which = 0)
    {
        double value = argument.Values[Math.Min(which, argument.Values.Length - 1)](world);
        outcome.Built.Add((_place, Root, value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (value > 300)
        {
            outcome.IsTooBig = true;
            throw new Unfit("a fuzz model stays small");
        }
        return value;
    }

    public long Whole(Argument? argument, long otherwise = 0, int which = 0) => argument is null ? otherwise : (long)Known(argument, which);

    public void Softens(Tensor value, long along) => outcome.Softened.Add((_place, value, along));

    public long IdsOf(Tensor value) => outcome.Ids.TryGetValue(value, out long ids) ? ids : throw new Unfit("ids are looked up, not numbers");

    /// <summary>A size that the module is made with, whether it has weights or not.</summary>
    public long Made(long size)
    {
        outcome.Built.Add((_place, Root, size.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return size;
    }

    /// <summary>The strides of a projection: those that the built model has, or from what stands here.</summary>
    public long[] Strides(Func<long[]> here)
    {
        var key = (_place, outcome.Reached[_place]);
        return outcome.Strides[key] = outcome.MadeStrides.TryGetValue(key, out long[]? made) ? made : here();
    }

    public static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new Unfit(what);
    }

    public static long AtLeastOne(long size, string what) => size >= 1 ? size : throw new Unfit($"{what} is at least 1; torch makes an empty tensor");

    public Tensor Wire(string stage) => world.Stages.TryGetValue(stage, out var value) ? value ?? throw new Poisoned() : throw new Unfit("a stage reads only stages above it");

    /// <summary>Applies a fresh module, with the weights of the built model where there is one.</summary>
    public Tensor Through(nn.Module<Tensor, Tensor> module, Tensor value) => Weighted(module).call(value);

    public T Weighted<T>(T module)
        where T : nn.Module
    {
        foreach (var parameter in module.parameters())
            Take(parameter);
        module.eval();
        return module;
    }

    /// <summary>A weight without a module.</summary>
    public Tensor Parameter(params long[] sizes) => Take(ones(sizes));

    private Tensor Take(Tensor parameter)
    {
        outcome.ParameterCount += parameter.numel();
        outcome.Built.Add((_place, Root, string.Join('x', parameter.shape)));
        if (outcome.Weights is { Count: > 0 } weights)
            using (no_grad())
                parameter.copy_(weights.Dequeue());
        return parameter;
    }

    // A block's modules are made from sizes, so how many ids there are its input says.
    private Tensor Declared(FuzzStage port, Tensor ids, World inner)
    {
        var alias = ids.alias();
        if (port.Input!.Ids is not { } declared)
            return alias;
        outcome.Ids[alias] = (long)declared.Values[0](inner);
        Demand(outcome.Ids.GetValueOrDefault(ids) <= outcome.Ids[alias], "there are more ids than the block takes");
        return alias;
    }

    /// <summary>A block in its own world.</summary>
    public Tensor Use(FuzzOperation operation, Tensor value)
    {
        var block = blocks[operation.Block!];
        var given = new Dictionary<string, double>();
        var arguments = block.Numbers.Where(number => number.IsArgument).ToArray();
        for (int i = 0; i < operation.Arguments.Length; i++)
            given[arguments[i].Name] = Known(operation.Arguments[i]);
        var ports = block.Stages.Where(stage => stage.Input is not null).ToArray();
        var inputs = new Dictionary<string, Tensor> { [ports[0].Name] = value };
        foreach (var (name, number, wire) in operation.Withs)
            if (wire is not null)
                inputs[name] = Wire(wire);
            else
            {
                given[name] = Known(number!);
                var declared = block.Numbers.First(candidate => candidate.Name == name);
                Demand(declared.IsArgument || declared.Values.Contains(given[name]), "a block is proven for the values of its hyperparameters, and for no other");
            }
        // A block's code is one: whether channels stand first in a sequence it sees by itself.
        foreach (var (name, input) in inputs.ToArray())
            if (outcome.Layouts.GetValueOrDefault(input, FuzzLayout.Neither) is var layout and not FuzzLayout.Neither && (input.dim() <= 3 || layout is FuzzLayout.Last))
                inputs[name] = Alias(input);
        var inner = new World(given);
        inner.Add(block);
        foreach (var port in ports)
            if (inputs.TryGetValue(port.Name, out var input) && input.dtype == ScalarType.Int64)
                inputs[port.Name] = Declared(port, input, inner);
            else
                Demand(port.Input!.Ids is null, "an input of ids takes ids");
        return new Interpreter(blocks, inner, outcome, [.. path, _place], block.Name).RunStages(block, inputs) ?? throw new Poisoned();
    }
}

/// <summary>Where the channels of a tensor stand, where that is known.</summary>
internal enum FuzzLayout { Neither, First, Last }
