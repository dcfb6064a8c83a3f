using ModelDsl.CompilerServices;

namespace ModelDsl;

/// <summary>A stretch of the flat memory whose numbers are updated alike. Start and end are multiples of 16.</summary>
/// <param name="Start">The index of the first number.</param>
/// <param name="End">The index behind the last.</param>
/// <param name="LearningRateFactor">The multiple of the learning rate.</param>
/// <param name="WeightDecay">The weight decay.</param>
/// <param name="Steps">How often it was updated, with the step at hand: fewer times than the optimizer stepped, if it was frozen for a while.</param>
public readonly record struct UpdateRange(long Start, long End, double LearningRateFactor, double WeightDecay, long Steps)
{
    // Neighbours that are updated alike become one range; frozen parameters are in none.
    internal static UpdateRange[] Of(FlatMemory memory, double weightDecay, bool decayVectors, ReadOnlySpan<GroupRule> rules, int epoch, ReadOnlySpan<long> steps)
    {
        var ranges = new List<UpdateRange>();
        for (int i = 0; i < memory.Parameters.Count; i++)
        {
            var slot = memory.Parameters[i];
            var (factor, frozen) = Rule(slot, rules, epoch);
            if (frozen || !slot.Learns)
                continue;
            long end = i + 1 < memory.Parameters.Count ? memory.Parameters[i + 1].Offset : memory.ParameterLength;
            var range = new UpdateRange(slot.Offset, end, factor, decayVectors || slot.IsWeight ? weightDecay : 0, steps[i]);
            if (ranges.Count > 0 && ranges[^1].End == range.Start && ranges[^1] with { Start = 0, End = 0 } == range with { Start = 0, End = 0 })
                ranges[^1] = ranges[^1] with { End = end };
            else
                ranges.Add(range);
        }
        return [.. ranges];
    }

    internal static (double Factor, bool Frozen) Rule(Slot slot, ReadOnlySpan<GroupRule> rules, int epoch)
    {
        double factor = 1;
        bool frozen = false;
        foreach (var rule in rules)
            if (rule.Stage?.Owns(slot) == true)
                if (rule.Frozen)
                    frozen = rule.IsFrozenAt(epoch);
                else
                    factor = rule.LearningRateFactor;
        return (factor, frozen);
    }
}
