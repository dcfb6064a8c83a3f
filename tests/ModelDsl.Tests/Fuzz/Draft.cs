using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests.Fuzz;

/// <summary>
/// A class while it is drawn. It is carried through several worlds at once (all numbers at their least, at their most, at random), each with real tensors, and an operation is kept
/// if it works in all of them: so models come out valid, and with sizes that only just fit. In the second world only the free sizes differ from the first.
/// </summary>
internal sealed class Draft
{
    private const int Worlds = 5;
    private static readonly string[] Weighted = [.. FuzzWords.All.Keys, .. FuzzWords.Often, .. FuzzWords.Often];
    private readonly Draft? _outer;
    private readonly World[] _worlds;
    private readonly Dictionary<string, FuzzClass> _blocks;
    private readonly List<FuzzNumber> _numbers = [];
    private readonly List<FuzzStage> _stages = [];
    private Tensor[] _values = [];
    private bool _isRepeated;

    public Draft(Dice dice) => (R, _blocks, _worlds) = (dice, [], [.. Enumerable.Range(0, Worlds).Select(i => new World(new Dictionary<string, double> { ["N"] = i == 3 ? 3 : 2 }))]);

    private Draft(Draft outer, World[] worlds) => (R, _outer, _blocks, _worlds) = (outer.R, outer, outer._blocks, worlds);

    public Dice R { get; }

    /// <summary>Nothing is tried: what is drawn need not work.</summary>
    public bool IsWild { get; init; }

    // ---- What words ask -----------------------------------------------------------------------------------------

    public bool HasFloats => IsWild || _values[0].dtype == ScalarType.Float32;

    public int Rank => (int)_values[0].dim();

    public Argument Whole(int low, int high)
    {
        if (IsWild && R.Chance(0.3))
            return Argument.Of(R.Of(-1, 0, 1, 2, 7, 12, 40));
        var known = _numbers.Where(number => number.Type == "int" && (!number.IsIndexed || _isRepeated) && (!number.IsAxis || R.Chance(0.05))).ToArray();
        double kind = R.NextDouble();
        if (kind < 0.5)
            return Argument.Of((long)R.Next(low, high + 1));
        if (kind < 0.65 && known.Length > 0)
            return Argument.Named(R.Of(known).Name);
        if (kind < 0.85)
            return Argument.Named(WholeNumber(low, high).Name);
        return Argument.Named(Derived(low, high).Name);
    }

    public Argument Real(double low, double high)
    {
        if (IsWild && R.Chance(0.2))
            return Argument.Of(R.Of(-0.5, 1.5));
        if (R.Chance(0.7))
            return Argument.Of(Math.Round(low + (high - low) * R.NextDouble(), 2));
        if (IsBlock)
            return Argument.Named(Add(new(NewName("Rate"), "double", $"Argument({(low + high) / 2:0.0###})", [(low + high) / 2])).Name);
        string name = NewName("Rate");
        return Argument.Named(Add(R.Chance(0.3) ? new(name, "double", Invariant($"Choice({low:0.0###}, {high:0.0###})"), [low, high]) : new(name, "double", Invariant($"Range({low:0.0###}, {high:0.0###})"), [low, high])).Name);
    }

    /// <summary>A flag by its name.</summary>
    public string Flag()
    {
        var known = _numbers.Where(number => number.Type == "bool").ToArray();
        if (known.Length > 0 && R.Chance(0.5))
            return R.Of(known).Name;
        string name = NewName("Has");
        // Of any whole number, as a block's argument is, the proofs do not know that a * a - a is even.
        var wholes = _numbers.Where(number => number.Type == "int" && !number.IsIndexed && !number.IsAxis && !(IsBlock && number.Body.Contains('*', StringComparison.Ordinal))).ToArray();
        if (wholes.Length > 0 && R.Chance(0.4))
        {
            var whole = R.Of(wholes);
            int bound = R.Next(1, 5);
            return Add(R.Chance(0.5) ? new(name, "bool", "", [], $"{whole.Name} > {bound}", w => w.Number(whole.Name) > bound ? 1 : 0) : new(name, "bool", "", [], $"{whole.Name} % 2 == 0 && {whole.Name} != {bound}", w => w.Number(whole.Name) % 2 == 0 && w.Number(whole.Name) != bound ? 1 : 0)).Name;
        }
        return Add(IsBlock ? new(name, "bool", "Argument(false)", [0, 1]) : new(name, "bool", "Choice", [0, 1])).Name;
    }

    /// <summary>An earlier stage, mostly one of the shape at hand; null if there is none.</summary>
    public string? Wire()
    {
        if (_stages.Count == 0)
            return null;
        var alike = _stages.Where(stage => Enumerable.Range(0, _worlds.Length).All(i => _worlds[i].Stages[stage.Name]!.shape.SequenceEqual(_values[i].shape))).ToArray();
        return !IsWild && alike.Length > 0 && R.Chance(0.7) ? R.Of(alike).Name : R.Of(_stages).Name;
    }

    public long Axis() => IsWild ? R.Next(-3, 6) : R.Chance(0.3) ? -1 : R.Next(1, Rank);

    /// <summary>Axis 1 has one size in the first two worlds, which differ in free sizes alone.</summary>
    public bool HasFixedLength => !IsWild && _values[0].shape[1] == _values[1].shape[1];

    public bool HasStages => _stages.Count > 0;

    /// <summary>A number that divides the size along an axis, mostly.</summary>
    public Argument Divisor(int axis)
    {
        long size = axis < Rank ? _values[0].shape[axis] : 1;
        return IsWild || R.Chance(0.2) ? Whole(1, 3) : Argument.Of((long)R.Of(Enumerable.Range(1, (int)Math.Max(1, size)).Where(i => size % i == 0).ToArray()));
    }

    /// <summary>An axis of size 1, if there is one.</summary>
    public long AxisOfOne()
    {
        var ones = Enumerable.Range(1, Rank - 1).Where(axis => _values[0].shape[axis] == 1).ToArray();
        return ones.Length > 0 && !IsWild ? R.Of(ones) : Axis();
    }

    /// <summary>Sizes with as many numbers as there are, mostly.</summary>
    public Argument[] NewSizes()
    {
        long all = Math.Max(1, _values[0].shape.Skip(1).Aggregate(1L, (a, b) => a * b));
        long first = R.Of(Enumerable.Range(1, (int)Math.Min(all, 12)).Where(i => all % i == 0).ToArray());
        return R.Next(0, 4) switch
        {
            0 => [Argument.Of(-1L)],
            1 => [Argument.Of(first), Argument.Of(-1L)],
            2 => [Argument.Of(first), Argument.Of(all / first)],
            _ => [Argument.Of(-1L), Argument.Of(first), Argument.Of(1L)],
        };
    }

    public (string, Argument)[] Options(params (string Name, Argument Value, double Chance)[] options) => [.. options.Where(option => R.Chance(option.Chance)).Select(option => (option.Name, option.Value))];

    public (string, Argument)[] ConvolutionOptions(bool isImage)
    {
        bool isPair = isImage && R.Chance(0.2);
        long read = _values[0].shape.Length > 1 ? _values[0].shape[1] : 1;
        var groups = R.Chance(0.3) && !IsWild ? Argument.Of(R.Of(Enumerable.Range(1, (int)Math.Max(1, read)).Where(i => read % i == 0).ToArray())) : Whole(1, 3);
        return Options(("Stride", isPair ? Argument.Pair(R.Next(1, 3), R.Next(1, 3)) : Whole(1, 2), 0.3), ("Padding", isPair ? Argument.Pair(R.Next(0, 2), R.Next(0, 2)) : Whole(0, 2), 0.5), ("Dilation", Whole(1, 2), 0.15), ("Groups", groups, 0.25),
            ("Bias", Argument.Of(false), 0.3));
    }

    public FuzzOperation? Call()
    {
        string method = R.Of(Handwritten.Methods.Keys.ToArray());
        int wires = Handwritten.Methods[method].Stages;
        return wires > 0 && _stages.Count == 0 ? null : new("Call") { Method = method, Wires = [.. Enumerable.Range(0, wires).Select(_ => R.Of(_stages).Name)] };
    }

    public FuzzOperation? Use()
    {
        if (!IsWild && (Rank < 2 || _stages.Any(stage => _worlds[0].Stages[stage.Name]!.dim() < 2)))
            return null;                                               // a block is written for 2 to 5 axes
        if (R.Chance(0.15))
            return new("Use", Whole(1, 6)) { Block = Handwritten.Block };
        var known = _blocks.Keys.Where(name => !IsInside(name)).ToArray();
        return known.Length > 0 && (IsWild || R.Chance(0.3)) ? UseAgain(R.Of(known)) : IsWild || _isRepeated && R.Chance(0.5) || Depth > 2 ? null : UseNew();
    }

    // ---- Drawing ------------------------------------------------------------------------------------------------

    /// <summary>A valid model, and beside it one with something changed.</summary>
    public static (FuzzModel Valid, FuzzModel Changed) Models(int seed, string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(seed);                                             // what is drawn is tried on real weights
        var dice = new Dice(seed);
        var (draft, valid) = Drawn(dice, name);
        for (int tries = 0; tries < 4 && !Works(valid, dice); tries++)
            (draft, valid) = Drawn(dice, name);
        return (valid, new Change(dice, draft.Wild()).Of(valid) with { Name = name + "X" });
    }

    private static (Draft, FuzzModel) Drawn(Dice dice, string name)
    {
        var draft = new Draft(dice);
        int stages = dice.Next(3, 7);
        for (int i = 0; i < stages; i++)
            draft.DrawStage(hasInput: i == 0 || (i < stages - 1 && dice.Chance(0.15)));
        return (draft, new FuzzModel(name, draft.Finish(name, showsAll: dice.Chance(0.5)), draft._blocks));
    }

    // Five worlds see little of what numbers do together: some more, each with other free sizes beside it.
    private static bool Works(FuzzModel model, Dice dice)
    {
        var ranks = new Dictionary<FuzzPlace, long>();
        for (int i = 0; i < 8; i++)
        {
            var numbers = model.Class.Numbers.Where(number => !number.IsDerived).ToDictionary(number => number.Name, number => dice.Of(number.Values));
            numbers["N"] = 2;
            var outcome = Interpreter.Run(model, numbers);
            bool isSteady = outcome.RankBehind.Where(rank => rank.Key.Class.Length == 0 && !IsHalf(model.Class, rank.Key)).All(rank => ranks.TryAdd(rank.Key, rank.Value) || ranks[rank.Key] == rank.Value);
            if (!outcome.IsRight || !isSteady)
                return false;
            foreach (var axis in model.Class.Numbers.Where(number => number.IsAxis))
                numbers[axis.Name] = dice.Of(axis.Values);
            if (model.Class.Numbers.Any(number => number.IsAxis) && !Interpreter.Run(model, numbers).Built.SequenceEqual(outcome.Built))
                return false;
        }
        return true;
    }

    private static bool IsHalf(FuzzClass @class, FuzzPlace place) => @class.Stages.First(stage => stage.Name == place.Stage) is var stage && stage.Operations.Where((_, i) => stage.Place(i) == place.Word).Any(operation => operation.IsHalf);

    private void DrawStage(bool hasInput)
    {
        string name = ((char)('A' + _stages.Count)).ToString() + (_outer is null ? "Stage" : "Part");
        var input = hasInput ? DrawInput() : null;
        string? from = input is null && _stages.Count > 1 && R.Chance(0.15) ? R.Of(_stages).Name : null;
        string? when = input is null && R.Chance(0.1) ? Flag() : null;
        var stage = new FuzzStage(name, []) { Input = input, From = from, When = when };
        if (input is not null)
            _values = [.. _worlds.Select(world => Interpreter.Batch(input, world))];
        else if (from is not null)
            _values = [.. _worlds.Select(world => world.Stages[from]!)];
        if (input is not null)
            for (int i = 0; i < _worlds.Length; i++)
                _ids[i].Add((_values[i], (long)(input.Ids?.Values[0](_worlds[i]) ?? 0)));

        int operations = input is not null ? 0 : R.Next(1, 4);
        for (int i = 0; i < operations; i++)
            if (when is null && R.Chance(0.06) && DrawEither(stage) is { } either)
                stage = stage with { Operations = [.. stage.Operations, .. either] };
            else if (DrawOperation(stage) is { } operation)
                stage = stage with { Operations = [.. stage.Operations, operation] };
        for (int i = 0; i < _worlds.Length; i++)
            _worlds[i].Stages[name] = _values[i];
        _stages.Add(stage);
    }

    // One operation or another, which may have other axes: a condition and its opposite.
    private FuzzOperation[]? DrawEither(FuzzStage stage)
    {
        for (int tries = 0; tries < 10; tries++)
        {
            int numbers = _numbers.Count;
            string flag = Flag(), other = Add(new(NewName("No"), "bool", "", [], "!" + flag, world => world.Number(flag) != 0 ? 0 : 1)).Name;
            if (DrawShaping() is { } one && DrawShaping() is { } two)
            {
                FuzzOperation[] either = [one with { When = flag, IsHalf = true }, two with { When = other }];
                if (Try(stage with { Operations = either }))
                    return either;
            }
            foreach (var number in _numbers.Skip(numbers).ToArray())
                Remove(number);
        }
        return null;

        FuzzOperation? DrawShaping() => FuzzWords.All[R.Of("Select", "Mean", "Max", "Flatten", "Reshape", "Unsqueeze", "Conv1d", "Linear")].Draw(this);
    }

    private FuzzOperation? DrawOperation(FuzzStage stage)
    {
        for (int tries = 0; tries < 25; tries++)
        {
            int numbers = _numbers.Count;
            var blocks = _blocks.Keys.ToArray();
            var repeat = R.Chance(0.12) ? Whole(R.Chance(0.3) ? 0 : 1, 3) : null;
            _isRepeated = repeat is not (null or { Text: "1" });        // once is not repeated
            var operation = FuzzWords.All[_values[0].dtype == ScalarType.Int64 && R.Chance(0.4) ? "Embedding" : R.Of(Weighted)].Draw(this);
            _isRepeated = false;
            if (operation is not null)
                operation = operation with { Repeat = repeat, When = R.Chance(0.12) ? Flag() : null };
            if (operation is not null && Try(stage with { Operations = [operation] }))
                return operation;
            // What was made for it goes with it.
            foreach (var number in _numbers.Skip(numbers).ToArray())
                Remove(number);
            foreach (string block in _blocks.Keys.Except(blocks).ToArray())
                _blocks.Remove(block);
        }
        return null;
    }

    private bool Try(FuzzStage stage)
    {
        var values = new Tensor[_worlds.Length];
        var outcomes = new Outcome[_worlds.Length];
        for (int i = 0; i < _worlds.Length; i++)
        {
            outcomes[i] = new Outcome();
            foreach (var (tensor, ids) in _ids[i])
                if (ids > 0)
                    outcomes[i].Ids[tensor] = ids;
            try
            {
                values[i] = _values[i];
                for (int index = 0; index < stage.Operations.Count; index++)
                    values[i] = new Interpreter(_blocks, _worlds[i], outcomes[i], [], "").Apply(stage, index, values[i]);
            }
            catch (Exception)
            {
                return false;
            }
        }
        bool isSteady = values.All(value => value.dim() == values[0].dim() && value.dtype == values[0].dtype) && outcomes[0].Built.SequenceEqual(outcomes[1].Built);
        if (!isSteady || outcomes.Any(outcome => outcome.IsOnProbabilities()) || values.Any(value => value.numel() is 0 or > 4000))
            return false;
        for (int i = 0; i < _worlds.Length; i++)
            foreach (var (tensor, ids) in outcomes[i].Ids)
                if (!_ids[i].Exists(known => ReferenceEquals(known.Value, tensor)))
                    _ids[i].Add((tensor, ids));
        _values = values;
        return true;
    }

    private readonly List<(Tensor Value, long Ids)>[] _ids = [.. Enumerable.Range(0, Worlds).Select(_ => new List<(Tensor, long)>())];

    private FuzzInput DrawInput()
    {
        Argument Free(int low, int high) => R.Chance(0.2) ? Argument.Named(AxisNumber(low, high).Name) : R.Chance(0.15) ? Argument.Named(WholeNumber(low, high).Name) : Argument.Of((long)R.Next(low, high + 1));
        Argument Fixed(int low, int high) => R.Chance(0.15) ? Argument.Named(WholeNumber(low, high).Name) : Argument.Of((long)R.Next(low, high + 1));
        (double, double)? bounds = R.Chance(0.3) ? R.Chance(0.5) ? (0.0, 1.0) : (-2.0, 0.5) : null;
        return R.Next(0, 10) switch
        {
            < 4 => new([Fixed(1, 4), Free(4, 10), Free(4, 10)], Bounds: bounds),
            < 6 => new([Fixed(1, 4), Free(4, 12)], Bounds: bounds),
            < 8 => new([Fixed(1, 8)], Bounds: bounds),
            8 => new([Fixed(1, 3), Free(2, 4), Free(2, 4), Free(2, 4)], Bounds: bounds),
            _ => new(R.Chance(0.5) ? [Free(2, 6)] : [Fixed(2, 4), Free(2, 6)], Ids: Fixed(2, 9)),
        };
    }

    // ---- Numbers ------------------------------------------------------------------------------------------------

    private FuzzNumber AxisNumber(int low, int high)
    {
        int step = R.Of(1, 1, 2, 4);
        bool isBounded = R.Chance(0.5);
        string words = "Axis(" + string.Join(", ", new[] { $"Min = {low}", isBounded ? $"Max = {high + 3}" : "", step > 1 ? $"Step = {step}" : "" }.Where(part => part.Length > 0)) + ")";
        return Add(new(NewName("Length"), "int", words, [.. Enumerable.Range(0, 8).Select(i => (double)(low + i * step)).Where(value => !isBounded || value <= high + 3)]));
    }

    private FuzzNumber WholeNumber(int low, int high)
    {
        if (IsBlock)
            return ArgumentNumber(low, high);
        string name = NewName("Width");
        if (R.Chance(0.2))
            return Add(new(name, "int", low == high ? $"Choice({low})" : $"Choice({low}, {high})", low == high ? [low] : [low, high]));
        int step = R.Of(1, 1, 2), top = R.Next(low, high + 1);
        if (step > top - low)
            step = 1;
        return Add(new(name, "int", step == 1 ? $"Range({low}, {top})" : $"Range({low}, {top}, Step = {step})", [.. Enumerable.Range(0, (top - low) / step + 1).Select(i => (double)(low + i * step))]));
    }

    // In a block: an argument, or a hyperparameter of its own.
    private FuzzNumber ArgumentNumber(int low, int high)
    {
        int standard = R.Next(low, high + 1);
        return Add(R.Chance(0.3) ? new(NewName("Width"), "int", $"Range({standard}, {high})", [.. Enumerable.Range(standard, high - standard + 1).Select(i => (double)i)]) : new(NewName("Given"), "int", $"Argument({standard})", [standard, high]));
    }

    private FuzzNumber NewReal(double low, double high) => IsBlock ? new(NewName("Rate"), "double", Invariant($"Argument({high:0.0###})"), [high])
        : R.Chance(0.3) ? new(NewName("Rate"), "double", Invariant($"Range({low:0.0###}, {high:0.0###}, Step = {(high - low) / 2:R})"), [low, (low + high) / 2, high])
        : new(NewName("Rate"), "double", Invariant($"{(R.Chance(0.5) ? "Choice" : "Range")}({low:0.0###}, {high:0.0###})"), [low, high]);

    private FuzzNumber Derived(int low, int high)
    {
        string name = NewName("Sum");
        var wholes = _numbers.Where(number => number.Type == "int" && !number.IsIndexed && (!number.IsAxis || R.Chance(0.05))).ToArray();
        string a = (wholes.Length > 0 && R.Chance(0.7) ? R.Of(wholes) : WholeNumber(low, high)).Name;
        int k = R.Next(1, 4);
        FuzzNumber New(string body, Func<World, double> value, bool isIndexed = false) => Add(new(name, "int", "", [], body, value, isIndexed));
        switch (R.Next(0, 15))
        {
            case 12:
                return R.Next(0, 3) switch
                {
                    0 => New($"(int)({a} * 1.5)", w => Math.Truncate(w.Number(a) * 1.5)),
                    1 => New($"(int)System.Math.Round({a} / 2.0) * {k}", w => Math.Round(w.Number(a) / 2) * k),
                    _ => New($"(int)System.Math.Sqrt({a}) + {low}", w => Math.Truncate(Math.Sqrt(w.Number(a))) + low),
                };
            case 13:
                return R.Next(0, 4) switch
                {
                    0 => New($"{a} << {k - 1}", w => w.Number(a) * (1 << (k - 1))),
                    1 => New($"{a} >> {k - 1}", w => Math.Floor(w.Number(a) / (1 << (k - 1)))),
                    2 => New($"{a} | 1", w => (int)w.Number(a) | 1),
                    _ => New($"{low} + (1 << {a} % 3)", w => low + (1 << ((int)w.Number(a) % 3))),
                };
            case 14:
                var real = _numbers.FirstOrDefault(number => number.Type == "double") ?? Add(NewReal(0.5, 2.0));
                return New($"(int)({low + 2} * {real.Name}) + 1", w => Math.Truncate((low + 2) * w.Number(real.Name)) + 1);
            case 0:
                return New($"{k} * {a}", w => k * w.Number(a));
            case 1:
                return New($"{a} + {k}", w => w.Number(a) + k);
            case 2:
                return New($"({a} + 1) / {k}", w => Math.Truncate((w.Number(a) + 1) / k));
            case 3:
                return New($"Math.Max({a} - {k}, {low})".Replace("Math", "System.Math", StringComparison.Ordinal), w => Math.Max(w.Number(a) - k, low));
            case 4:
                return New($"System.Math.Min({a}, {high})", w => Math.Min(w.Number(a), high));
            case 5:
                string flag = Flag();
                return New($"{flag} ? {a} : {high}", w => w.Flag(flag) ? w.Number(a) : high);
            case 6:
                return New($"{low} + {a} % {k}", w => low + w.Number(a) % k);
            case 7:
                return New($"System.Math.Sign({a}) * {a}", w => Math.Abs(w.Number(a)));   // outside what the proofs follow
            case 8 when !IsBlock:
                string mode = (_numbers.FirstOrDefault(number => number.Type == "Mode") ?? Add(new(NewName("Kind"), "Mode", R.Chance(0.5) ? "Choice" : "Choice(Mode.Plain, Mode.Deep)", []))).Name;
                return New($"{mode} == Mode.Deep ? {low} : {a}", w => w.Number(mode) == 5 ? low : w.Number(a));
            case 9 when _isRepeated:
                return New($"{a} + i", w => w.Number(a) + w.Index, isIndexed: true);
            case 10 when _stages.Count > 0:
                string stage = R.Of(_stages).Name;
                return R.Next(0, 3) switch
                {
                    0 => New($"{stage}.Channels", w => w.Size(stage, 1)),
                    1 => New($"{stage}.Features / {k}", w => Math.Truncate((double)w.Size(stage, -1) / k)),
                    _ => New($"{stage}.Size(2) - {k}", w => w.Size(stage, 2) - k),
                };
            default:
                return New($"{a} * {a} - {a} + {low}", w => w.Number(a) * w.Number(a) - w.Number(a) + low);
        }
    }

    private FuzzNumber Add(FuzzNumber number)
    {
        if (number.Type == "Mode")
            number = number with { Values = [.. Handwritten.Modes.Where(mode => number.Words == "Choice" || mode.Name != "Wide").Select(mode => mode.Value)] };
        _numbers.Add(number);
        for (int i = 0; i < _worlds.Length; i++)
            if (number.IsDerived)
                _worlds[i].Derived[number.Name] = number;
            else
                _worlds[i].Given[number.Name] = i == 0 || (i == 1 && !number.IsAxis) ? number.Values[0] : i == 1 ? number.Values[^1] : i == 2 ? number.Values[^1] : R.Of(number.Values);
        return number;
    }

    private void Remove(FuzzNumber number)
    {
        _numbers.Remove(number);
        foreach (var world in _worlds)
        {
            world.Given.Remove(number.Name);
            world.Derived.Remove(number.Name);
        }
    }

    private string NewName(string stem) => Enumerable.Range(1, 1000).Select(i => stem + i).First(name => _numbers.All(number => number.Name != name));

    // ---- Blocks -------------------------------------------------------------------------------------------------

    private int Depth => _outer is null ? 1 : 1 + _outer.Depth;

    private string? _name;

    public bool IsBlock => _name is not null;

    private bool IsInside(string block) => _name == block || (_outer?.IsInside(block) ?? false);

    // A new block is drawn with what stands at its place, so it works there.
    private FuzzOperation? UseNew()
    {
        string name = Enumerable.Range(1, 100).Select(i => "Block" + i).First(name => !_blocks.ContainsKey(name) && !IsInside(name));
        var inner = new Draft(this, [.. _worlds.Select(world => new World(new Dictionary<string, double> { ["N"] = world.Number("N") }))]) { _name = name };
        inner.AddPort("X", _values, _ids);
        string? wire = R.Chance(0.2) && _stages.Count > 0 ? R.Of(_stages).Name : null;
        if (wire is not null)
            inner.AddPort("Z", [.. _worlds.Select(world => world.Stages[wire]!)], _ids);
        inner._values = [.. inner._worlds.Select(world => world.Stages["X"]!)];
        if (wire is not null)
            inner.DrawFirst();
        int stages = R.Next(1, 3);
        for (int i = 0; i < stages; i++)
            inner.DrawStage(hasInput: false);
        if (inner._stages.All(stage => stage.Operations.Count == 0))
            return null;
        _blocks[name] = inner.Finish(name, showsAll: false);
        return UseAgain(name, wire);
    }

    // Behind the second port a stage would read that.
    private void DrawFirst()
    {
        _stages.Add(new("FirstPart", []) { From = "X" });
        for (int i = 0; i < _worlds.Length; i++)
            _worlds[i].Stages["FirstPart"] = _values[i];
    }

    private void AddPort(string name, Tensor[] values, List<(Tensor, long)>[] ids)
    {
        long most = Enumerable.Range(0, _worlds.Length).Max(i => ids[i].Where(known => ReferenceEquals(known.Item1, values[i])).Select(known => known.Item2).DefaultIfEmpty(0).Max());
        _stages.Add(new(name, []) { Input = new([], Ids: most > 0 ? Argument.Of(most + R.Next(0, 3)) : null) });
        for (int i = 0; i < _worlds.Length; i++)
        {
            _worlds[i].Stages[name] = values[i];
            if (most > 0)
                _ids[i].Add((values[i], (long)_stages[^1].Input!.Ids!.Values[0](_worlds[i])));
        }
    }

    private FuzzOperation UseAgain(string name, string? wire = null)
    {
        var block = _blocks[name];
        var arguments = block.Numbers.Where(number => number.IsArgument).ToArray();
        int byPosition = arguments.Length == 0 ? 0 : R.Next(0, arguments.Length + 1);
        var withs = new List<(string, Argument?, string?)>();
        foreach (var number in arguments.Skip(byPosition).Concat(block.Numbers.Where(number => number.Words.StartsWith("Range", StringComparison.Ordinal))))
            if (R.Chance(0.4))
                withs.Add((number.Name, Given(number), null));
        if (block.Stages.Any(stage => stage.Name == "Z" && stage.Input is not null) && (wire ?? (_stages.Count > 0 ? R.Of(_stages).Name : null)) is { } port)
            withs.Add(("Z", null, port));
        return new("Use", [.. arguments.Take(byPosition).Select(Given)]) { Block = name, Withs = withs };
    }

    private Argument Given(FuzzNumber number) => number.Type switch
    {
        "bool" => R.Chance(0.5) ? Argument.Of(R.Chance(0.5)) : Argument.Named(Flag()),
        "double" => R.Chance(0.5) ? Argument.Of(Math.Round(R.NextDouble() * 0.5, 2)) : Argument.Named((_numbers.FirstOrDefault(known => known.Type == "double") ?? Add(NewReal(0.25, 0.5))).Name),
        _ => Whole((int)Math.Max(1, number.Values[0] - 1), (int)number.Values[^1] + 1),
    };

    // ---- The end ------------------------------------------------------------------------------------------------

    private FuzzClass Finish(string name, bool showsAll) => new(name, [.. _numbers], [.. _stages.Select(stage => stage with { IsOutput = showsAll && stage.Input is null })]);

    private Draft Wild()
    {
        var wild = new Draft(this, _worlds) { IsWild = true };
        wild._numbers.AddRange(_numbers);
        wild._stages.AddRange(_stages);
        wild._values = _values;
        return wild;
    }

    /// <summary>Numbers that a wild draft has added.</summary>
    public IReadOnlyList<FuzzNumber> Numbers => _numbers;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A generator of random numbers with a seed, the same on every machine.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Next(int low, int end) => _random.Next(low, end);

    public double NextDouble() => _random.NextDouble();

    public bool Chance(double chance) => _random.NextDouble() < chance;

    public T Of<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
