using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The place where a word is applied: what it reads, how it resolves its arguments, how it states its demands, and how it says what code it becomes.
/// A demand that fails is reported here, once; the word then gives <see cref="Edge.Unknown"/> and nothing after it is called wrong.
/// </summary>
internal sealed partial class Site(Scope scope, string word, Place place, Edge input, Step step, int? repetition)
{
    public Edge Input => input;

    /// <summary>The word as messages call it.</summary>
    public string Word => word;

    public Step Step => step;

    public Scope Scope => scope;

    public Place Place => place;

    /// <summary>The word in front of this one on its stage; null if it is the first.</summary>
    public string? Before => place.Word > 0 && scope.Declaration.Find(place.Member) is { } stage ? stage.Words[place.Word - 1].Display : null;

    /// <summary>What it reads comes in from outside as it is.</summary>
    public bool ReadsInput => Before is null or "From" or "Input" && (scope.Reading?.Source is not null || (scope.Reading?.From is { } from && scope.TryGetStage(from, out var read) && read.Source is not null));

    /// <summary>Removes the word in front of this one.</summary>
    public Repair WithoutBefore() => new Repair($"Remove the {Before}").Remove(place with { Word = place.Word - 1, Argument = null });

    /// <summary>Removes this word; of a stage that has no other, what gives back what it gets is left.</summary>
    public Repair? WithoutThis() => scope.Declaration.Find(place.Member) is { } member ? Repair.WithoutWord(place with { Argument = null }, member) : null;

    /// <summary>The number of this repetition; null where nothing is repeated.</summary>
    public int? Repetition => repetition;

    /// <summary>A demand has failed.</summary>
    public bool IsBroken { get; private set; }

    // ---- Arguments ----------------------------------------------------------------------------------------------

    /// <summary>A whole number, given as such or by name. <paramref name="atLeast"/> is demanded for every value.</summary>
    public Whole Whole(object? value, string argument, long? atLeast = null, bool mayBeFree = false)
    {
        if (value is int constant && (atLeast is null || constant >= atLeast))
            return new(constant);
        var whole = scope.Whole(value, At(argument), repetition, out bool isBroken, mayBeFree);
        IsBroken |= isBroken;
        if (!isBroken && atLeast is { } least && Dim.LessOrEqual(least, whole) is var isEnough && !Dim.IsTrue(isEnough))
            DemandAtLeast(isEnough, whole, argument, least);
        return whole;
    }

    private void DemandAtLeast(Dim isEnough, Whole whole, string argument, long least) =>
        Demand(isEnough, Rules.SizeNotPositive, argument, when => [word, $"takes '{argument}' of at least {least}, and {whole} is {(whole.Dim.Constant is { } known && whole.ToString() != Text(known) ? Text(known) : "less")}", when]);

    /// <summary>Whole numbers, one for each of several axes: one number for all, or a list with as many.</summary>
    public Whole[] Each(int count, object? value, string argument, long? atLeast = null)
    {
        if (value is IReadOnlyList<object?> list && list.Count == count)
            return [.. list.Select((item, i) => Whole(item, $"{argument}[{i}]", atLeast))];
        if (value is int[] numbers && numbers.Length == count)
            return [.. numbers.Select((number, i) => Whole(number, $"{argument}[{i}]", atLeast))];
        if (Length(value) is { } length)
        {
            Report(Rules.WrongOptionType, argument, $"{word}.{argument}", count == 1 ? "one whole number" : $"one whole number, or a list of {Text(count)}, one for each axis", $"a list of {Text(length)}");
            return [.. Enumerable.Repeat(new Whole(Dim.Unknown), count)];
        }
        var same = new Whole[count];
        if (count > 0)
            same[0] = Whole(value, argument, atLeast);
        for (int i = 1; i < count; i++)
            same[i] = same[0];
        return same;
    }

    private static int? Length(object? value) => value switch { IReadOnlyList<object?> list => list.Count, int[] numbers => numbers.Length, _ => null };

    /// <summary>A real number, given as such or by name, that must lie between two bounds.</summary>
    public Real Real(object? value, string argument, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        var real = scope.Real(value, At(argument), repetition, out bool isBroken);
        IsBroken |= isBroken;
        if (!isBroken)
            IsBroken |= !scope.DemandBetween(real, low, high, $"{word}.{argument}", At(argument));
        return real;
    }

    /// <summary>The share of values that is dropped: at 1 none would be left.</summary>
    public Real Share(object? value, string argument)
    {
        var real = Real(value, argument, 0, 1);
        if (!IsBroken && real.Low >= 1)
            Report(Rules.BadTraining, argument, $"{word}.{argument}", "less than 1 (at 1 nothing is left)", Text(real.Low));
        else if (!IsBroken && real is { High: >= 1, Name: { } name } && !double.IsInfinity(real.High) && !scope.IsLeftToUses(real) && scope.IsFirst(name, "below 1"))
            Report(Rules.BadTraining, argument, $"{word}.{argument}", "less than 1 (at 1 nothing is left)", $"{name}, which goes up to {Text(real.High)}");
        return real;
    }

    /// <summary>The value of an earlier stage.</summary>
    public Edge Wire(string stage, string argument)
    {
        step.Wires.Add(stage);
        var edge = scope.Wire(stage, At(argument), out bool isBroken);
        IsBroken |= isBroken;
        scope.Doubt ??= edge.Doubt;
        return edge;
    }

    // ---- Demands ------------------------------------------------------------------------------------------------

    /// <summary>Demands a condition on sizes, for every value of every hyperparameter. <paramref name="describe"/> gets " when Width = 16", or nothing if it fails everywhere.</summary>
    public bool Demand(Dim condition, Rule rule, string? argument, Func<string, string[]> describe, Func<Repair?>? repair = null)
    {
        bool holds = scope.Demand(condition, rule, At(argument), describe, repair);
        IsBroken |= !holds;
        return holds;
    }

    private bool Demand(Dim condition, Rule rule, string? argument, Func<string, Assignment?, string[]> describe)
    {
        bool holds = scope.Demand(condition, rule, At(argument), describe);
        IsBroken |= !holds;
        return holds;
    }

    /// <summary>Demands the number of axes, the batch counted.</summary>
    public bool DemandRank(int rank, string shape) => DemandRank(rank, rank, shape);

    public bool DemandRank(int least, int most, string shape, long? features = null)
    {
        if (Input.IsUnknown || (Input.Rank >= least && Input.Rank <= most))
            return !Input.IsUnknown;
        Report(Rules.WrongRank, null, word, shape, Input.Shape.ToString(), Input.Rank == most + 1 || most == 2 && Input.Rank > most ? TooMany(most, features) : Missing(least, shape));
        return false;
    }

    private string TooMany(int most, long? features)
    {
        if (most == 2)
            return $": put [Flatten{(features is { } wanted && Input.Shape.Product(from: 1).Constant is { } given && given != wanted ? $", Linear({Text(wanted)})" : "")}] in front of it";
        // A number in front of the channels is rather that of examples.
        if (Input.Shape.OnlyAxisOfOne is { } one && !(ReadsInput && one > 1 && Input.Shape[1].Constant > 4))
            return $": put [Squeeze({Text(one)})] in front of it";
        if (Input.Rank == 4 && most == 3 && Sibling("1d", "2d") is { } image && !ReadsInput)
            return $": of an image write [{image}]";
        return ReadsInput ? $": the sizes of an [Input] are those of one example, without the batch; if {Input.Shape[1]} is that, leave it out{(word is "Conv1d" or "Conv2d" ? $", else use [Conv{Text(most - 1)}d]" : "")}" : "";
    }

    // Images of one channel and series of one number come without that axis.
    private string Missing(int least, string shape) =>
        Input.Rank == 2 && FlattenInFront() is (_, { First.Input.Rank: var flat }) && flat >= least ? ": remove the Flatten in front of it"
        : Input.Rank == 2 && least > 2 && TakenInFront(least) is { } taken ? $": '{taken}' has taken that axis away: remove it, or put it behind"
        : Input.Rank == 2 && least > 2 && word is "Dropout1d" or "Dropout2d" ? ": of features write [Dropout(...)]"
        : Input.Rank == 2 && word is "ConvTranspose2d" or "Upsample" && !ReadsInput && Input.Shape.Last.Constant is { } laid ? $": give it rows and columns{(new[] { 7L, 8, 4, 6, 5, 3, 2 }.FirstOrDefault(side => laid % (side * side) == 0) is > 0 and var side ? $", for example with [Reshape({Text(laid / side / side)}, {Text(side)}, {Text(side)})]" : "")}"
        : Input.Rank == 3 && least == 4 && !ReadsInput && Sibling("2d", "1d") is { } sequence ? $": of a sequence write [{sequence}]"
        : Input.Rank != least - 1 || Input.Rank < 2 || !ReadsInput ? ""
        : shape.StartsWith("(N, channels", StringComparison.Ordinal) ? ": if there is one channel, put [Unsqueeze(1)] in front of it"
        : word is "LSTM" or "GRU" or "RNN" ? ": if each place is one number, put [Unsqueeze(-1)] in front of it" : "";

    // The word for another number of axes.
    private string? Sibling(string ending, string other) => word.EndsWith(ending, StringComparison.Ordinal) && word.Substring(0, word.Length - 2) + other is var sibling && WordFactory.Knows(sibling + "Attribute") ? sibling : null;

    // What has taken the length away right in front of it.
    private string? TakenInFront(int least) =>
        scope.User is null && scope.Reading is { } stage && (stage.Operations.Count > 0 || scope.TryGetStage(stage.From ?? "", out stage)) && stage.Operations.LastOrDefault() is { Attribute: SelectAttribute or ReductionAttribute, Repeat: null, When: null } taking && taking.First.Input.Rank >= least ? taking.Word.Display : null;

    /// <summary>Demands numbers that can be calculated with.</summary>
    public bool DemandFloats()
    {
        if (Input.Type == ElementType.Int64)
            Report(Rules.NotFloats, null, Input.Rank == 2 && Input.Ids is not null && word is "Linear" or "LayerNorm" ? new Repair("Put Embedding(32) in front of it").Before(place, "Embedding(32)") : null, word, Calculates(Input.Shape.ToString()));
        return Input.Type != ElementType.Int64;
    }

    /// <summary>Why ids cannot stand there, in words.</summary>
    public static string Calculates(string ids) => $"calculates with its input, and {ids} holds ids";

    /// <summary>Demands that an axis exists (-1 is the last) and is not the batch, whose rows have nothing to do with each other.</summary>
    public bool DemandAxis(int axis, string argument)
    {
        var shape = Input.Shape;
        if (shape.IsUnknown || (shape.HasAxis(axis) && axis != 0 && axis != -shape.Rank))
            return !shape.IsUnknown;
        // Beside the batch two axes leave one.
        Report(Rules.NoSuchAxis, argument, shape.Rank == 2 ? new Repair("Take axis 1").Replace(At(argument), "1") : null, word, Text(axis), shape.ToString(), Axes(shape.Rank - 1));
        return false;
    }

    /// <summary>Demands that an axis can be put in at this place of the result (-1 is the last), behind the batch.</summary>
    public bool DemandNewAxis(int axis, string argument)
    {
        var shape = Input.Shape;
        if (shape.IsUnknown || (axis >= 1 && axis <= shape.Rank) || (axis <= -1 && axis >= -shape.Rank))
            return !shape.IsUnknown;
        Report(Rules.NoSuchAxis, argument, word, Text(axis), "its result", Axes(shape.Rank));
        return false;
    }

    /// <summary>The axes behind the batch, in words.</summary>
    public static string Axes(int last) => last switch { <= 0 => "none but the batch", 1 => "only axis 1 (0 is the batch)", _ => $"the axes 1 to {Text(last)} (0 is the batch)" };

    public bool DemandDivisible(Dim size, Whole by, string what, string? argument) =>
        Demand(Dim.Equal(size % by, 0), Rules.NotDivisible, argument, (when, at) => [word, what, Valued(by.ToString(), by, at), Valued(size.ToString(), size, at), when]);

    // What comes out of a sum or a product where it fails; of a name alone the assignment says it.
    private static string Valued(string text, Dim size, Assignment? at) =>
        text.All(c => char.IsLetterOrDigit(c) || c == '_') || at is not { Count: > 0 } || size.Evaluate(at) is not { } value ? text : text.Length > LongestText ? Text(value) : $"{text}, which is {Text(value)},";

    // What is longer nobody reads.
    private const int LongestText = 120;

    /// <summary>Demands that a size is known when the model is built, since weights depend on it.</summary>
    public bool DemandKnown(Dim size, string advice = AverageOrFix, Repair? repair = null)
    {
        if (IsBroken)
            return false;
        if (!scope.IsUnsettled(size))
            return true;
        if (scope.IsFirst(size))
        {
            var pool = repair is null ? PoolBeforeFlatten() : null;
            Report(Rules.FreeSize, null, repair ?? pool?.Repair, word, size.ToString(), pool is var (front, _) && advice == AverageOrFix ? $"put [{front}] in front of the Flatten, or give it a fixed size" : advice);
        }
        Break();
        return false;
    }

    /// <summary>What is done about most sizes that are free.</summary>
    public const string AverageOrFix = "pool or average over that axis first, or give it a fixed size";

    /// <summary>What is done about numbers where ids are looked up.</summary>
    public const string DeclareIds = "declare the input with [Input(..., Ids = n)]";

    // Free rows and columns, or a free length, that were laid out behind known channels: their mean is what was meant.
    private (string Pool, Repair Repair)? PoolBeforeFlatten()
    {
        if (FlattenInFront() is not ({ } stage, { First.Input.Shape: { Rank: 3 or 4 } shape } flatten) || shape[1].IsFree)
            return null;
        string pool = shape.Rank == 4 ? "AdaptiveAvgPool2d(1)" : "AdaptiveAvgPool1d(1)";
        return (pool, new Repair($"Put {pool} in front of Flatten").Before(new Place(stage.Name, flatten.Number), pool));
    }

    private (Stage Stage, Operation Flatten)? FlattenInFront() =>
        scope.User is null && scope.Reading is { } stage && (stage.Operations.Count > 0 || scope.TryGetStage(stage.From ?? "", out stage)) && stage.Operations.LastOrDefault() is { Attribute: FlattenAttribute, Repeat: null, When: null } flatten ? (stage, flatten) : null;

    /// <summary>Warns of a measure that is taken of a single value. Sizes that only data or a use brings are not asked.</summary>
    public void WarnOfOne(Dim count, string of, string gives)
    {
        if (SmallestWithOne(count) is { } when)
            Report(Rules.NormOfOneValue, null, word, of, when, gives);
    }

    /// <summary>For which values a count is 1, as messages say it; null if for none, or only data or a use tells.</summary>
    public string? SmallestWithOne(Dim count) =>
        count.IsUnknown || count.IsFree || scope.IsLeftToUses(count) || scope.Solver.Prove(Dim.Less(1, count), scope.Given) is not { IsRefuted: true } answer ? null : answer.When;

    /// <summary>Reports a mistake of this word.</summary>
    public void Report(Rule rule, string? argument, params string[] arguments) => Report(rule, argument, (Repair?)null, arguments);

    public void Report(Rule rule, string? argument, Repair? repair, params string[] arguments)
    {
        scope.ReportHere(rule, At(argument), repair, arguments);
        IsBroken |= rule.Severity == Severity.Error;
    }

    /// <summary>A mistake was reported elsewhere on behalf of this word.</summary>
    public void Break() => IsBroken = true;

    /// <summary>The block that is used here is wrong whoever uses it: that is told at the block, unless it stands in an assembly that is compiled already.</summary>
    public void BreakBecauseOf(Declaration block, Problem? mistake)
    {
        if (block.Origin is { } origin)
            Report(Rules.WrongBlock, "T", block.Name, origin.Assembly, mistake is null ? "it cannot be a block" : $"{mistake.Rule.Id}, {mistake.Message}");
        Break();
    }

    // ---- Code ---------------------------------------------------------------------------------------------------

    /// <summary>The operation owns a module: its type and the expression that makes it.</summary>
    public void Module(string type, FormattableString make) => Module(new Code(type), make);

    public void Module(Code type, Code make, Dim? when = null)
    {
        (step.ModuleType, step.Module, step.ModuleWhen) = (type, make, when?.Constant == 1 ? null : when);
        if (step.Call == Code.Nothing)
            Call($"{Hole.Module}.call({Hole.Value})");
    }

    /// <summary>The expression that gives the operation's result, and if there is one the form that writes over its input.</summary>
    public void Call(FormattableString call, FormattableString? inPlace = null) => (step.Call, step.CallInPlace) = (call, inPlace is null ? null : (Code)inPlace);

    /// <summary>A parameter tensor of these sizes, for the count.</summary>
    public void Parameter(params Dim[] sizes) => step.Cost += new Cost(Product(sizes), 0, 0);

    /// <summary>Multiply-accumulates for one example, given as factors: convolutions, linear maps and matrix products count, without their bias; what works on each number by itself does not.</summary>
    public void Macs(params Dim[] factors) => step.Cost += new Cost(0, Product(factors), 0);

    /// <summary>A tensor of these sizes (without the batch) that it makes beside its output.</summary>
    public void Keep(IEnumerable<Dim> sizes) => step.Cost += new Cost(0, 0, Edge.BytesOfFloat * Product(sizes));

    private static Dim Product(IEnumerable<Dim> sizes) => sizes.Aggregate((Dim)1, (a, b) => a * b);

    /// <summary>What the word gives: unknown where a demand has failed.</summary>
    public Edge Give(Edge output) =>
        IsBroken && !scope.Library.IsLenient ? Edge.Unknown
        : scope.Library.Falsified?.Edge is { } falsify ? falsify(word, output)
        : output;

    public Place At(string? argument) => place with { Argument = argument };

    /// <summary>So many tensors, in words.</summary>
    internal static string Tensors(int count) => count == 1 ? "one tensor" : $"{Text(count)} tensors";

    /// <summary>An input with its padding, in words.</summary>
    internal static string Padded(Dim size, Dim padding) => padding.Constant == 0 ? $"the input of size {size}" : $"the padded input of size {size + 2 * padding}";

    internal static string Text(double number)
    {
        string text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return text.IndexOf('E') is > 0 and var at && int.TryParse(text.Substring(at + 1), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int exponent)
            ? text.Substring(0, at) + "e" + exponent.ToString(System.Globalization.CultureInfo.InvariantCulture) : text;
    }
}
