using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>At which end of a value the channels stand, and what turns them.</summary>
internal sealed partial class Site
{
    /// <summary>Demands the number of axes, and warns where the channels stand at the other end than it takes them from.</summary>
    public bool DemandRank(int rank, string shape, Layout layout, bool needsSize = true) => DemandRank(rank, shape) && DemandLayout(layout, shape, needsSize);

    /// <summary>Demands of a norm, or what else works on each channel by itself and leaves it where it stands, that they are known, and warns where they stand last.</summary>
    public bool DemandChannels() => DemandLayout(Layout.ChannelsFirst, "(N, channels, ...)", turnsBack: true) && DemandKnown(Input.Shape[1]);

    /// <summary>
    /// Warns where the channels are known to stand at the other end than this word takes them from. <paramref name="needsSize"/>: the word needs their number, and a free one cannot be built;
    /// <paramref name="turnsBack"/>: what it gives is wanted as it stood.
    /// </summary>
    public bool DemandLayout(Layout wanted, string shape, bool needsSize = true, bool turnsBack = false)
    {
        if (Input.IsUnknown || Input.Layout == wanted || (Input.Layout == Layout.Mapped && wanted == Layout.ChannelsFirst) || Input.Rank < 3)
            return true;
        string front = Turn(wanted, Input.Rank);
        var (first, last) = (Input.Shape[1], Input.Shape.Last);
        var (size, other) = wanted == Layout.ChannelsFirst ? (first, last) : (last, first);
        if (size.Constant == 1)
            return true;                                               // turned on purpose: the channels are what is convolved, or read in order
        if (!Input.KnowsChannels)
            // Channels are known when a model is built: where those that are asked for are free, they may be at the other end.
            return !needsSize || turnsBack || !scope.IsUnsettled(size) || scope.IsUnsettled(other)
                || DemandKnown(size, $"if the channels stand {(wanted == Layout.ChannelsFirst ? "last" : "first")}, put [{front}] in front of it, else give it a fixed size", new Repair($"Put {front} in front of it").Before(place, front));
        string end = Input.ChannelsFirst ? "first" : "last";
        var (advice, repair) = turnsBack ? ThereAndBack(front, Turn(Input.Layout, Input.Rank)) : There(front);
        if (needsSize && scope.IsUnsettled(size))
            return DemandKnown(size, $"the channels stand {end} in {Input.Shape}, so {advice}", repair);
        if (scope.Doubt is null)
            Report(Rules.ChannelsElsewhere, null, repair, word, shape, Input.Shape.ToString(), end, advice);
        if (!turnsBack)
            Doubt(Rules.ChannelsElsewhere, repair, $"in {Input.Shape} the channels stand {end}: put [{front}] in front of '{word}'");
        return true;
    }

    private (string Advice, Repair Repair) ThereAndBack(string front, string behind) => front == behind
        ? ($"put [{front}] in front of it and behind it", new Repair($"Put {front} in front of it and behind it").Before(place, front).Behind(place, front))
        : ($"put [{front}] in front of it, and [{behind}] behind it", new Repair($"Put {front} in front of it, {behind} behind it").Before(place, front).Behind(place, behind));

    // What stands behind it already stands on the wrong side.
    private (string Advice, Repair Repair) There(string front)
    {
        var next = scope.Declaration.Find(place.Member)?.Words.Skip(place.Word + 1).FirstOrDefault();
        return next is not null && front.StartsWith(next.Display + "(", System.StringComparison.Ordinal)
            ? ($"move the [{front}] behind it in front of it", new Repair($"Move {next.Display} in front of it").MoveBefore(place with { Word = place.Word + 1, Argument = null }, place with { Argument = null }))
            : ($"put [{front}] in front of it", new Repair($"Put {front} in front of it").Before(place, front));
    }

    // So many places for each sensor are a series.
    private const int MuchLonger = 8;

    /// <summary>Warns of a series of sensors as it is stored, (time, sensors), in front of a kernel that is wider than what it would walk on.</summary>
    public void WarnOfSeries(Dim kernel, string shape)
    {
        if (!ReadsInput || Input.Shape[2].Constant is not (> 1 and var few) || kernel.Constant is not { } wide || wide <= few || Input.Shape[1].Constant is not { } many || many < MuchLonger * few)
            return;
        var (advice, repair) = There(Turn(Layout.ChannelsFirst, Input.Rank));
        Report(Rules.ChannelsElsewhere, null, repair, word, shape, Input.Shape.ToString(), "last", advice);
    }

    /// <summary>Warns where two values that are merged have their channels at different ends.</summary>
    public void WarnOfTurned(string name, Edge other, string argument)
    {
        if (scope.Doubt is not null || other.Rank != Input.Rank || Input.Rank < 3 || !Input.KnowsChannels || !other.KnowsChannels || Input.Layout == other.Layout)
            return;
        // One factor for each channel, or for each place, is spread over the others: which of both it is its sizes say.
        if (IsSpread(Input.Shape) || IsSpread(other.Shape))
            return;
        string there = other.ChannelsFirst ? "first" : "last", here = Input.ChannelsFirst ? "first" : "last", advice = $"turn one of them, {name} with [{Turn(Input.Layout, Input.Rank)}]";
        Report(Rules.ChannelsElsewhere, argument, word, $"values whose channels stand at one end, here {here}", $"{name} {other.Shape}", there, advice);
        Doubt(Rules.ChannelsElsewhere, null, $"in {name} the channels stand {there}, and here {here}: {advice}", argument);
    }

    /// <summary>Whether some axis behind the batch has one value only.</summary>
    public static bool IsSpread(Shape shape) => shape.Sizes.Skip(1).Any(size => size.Constant == 1);

    /// <summary>A warning about the axes, told here: what follows from it is not told besides.</summary>
    public void Doubt(Rule rule, Repair? repair, string why, string? argument = null)
    {
        if (scope.User is null)
            scope.Doubt ??= new(rule, At(argument), repair, "; " + why);
    }

    // What brings the channels from one end to the other.
    private static string Turn(Layout to, int rank)
    {
        int[] places = [.. Enumerable.Range(to == Layout.ChannelsFirst ? 1 : 2, rank - 2)];
        return rank == 3 ? "Transpose(1, 2)" : $"Permute({string.Join(", ", (to == Layout.ChannelsFirst ? (int[])[rank - 1, .. places] : [.. places, 1]).Select(axis => Text(axis)))})";
    }
}
