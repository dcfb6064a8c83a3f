using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What fails only because free axes may be short: the Min of each from which on it holds.</summary>
internal sealed record LongerAxes(IReadOnlyList<(string Axis, long Min)> Mins)
{
    private const long Furthest = 65_536;

    /// <summary>Null where other numbers have to do with it, or no length is enough. <paramref name="holds"/> proves it where others are put in their place.</summary>
    public static LongerAxes? Of(Assignment? smallest, Func<Func<Dim, Dim>, bool> holds)
    {
        if (smallest?.Keys.ToArray() is not { Length: > 0 } axes || axes.Any(axis => axis.Kind != VariableKind.Axis || axis.Min != axes[0].Min || axis.Step != axes[0].Step))
            return null;
        long min = axes[0].Min, step = Math.Max(axes[0].Step, 1), most = Math.Min(Furthest, axes.Min(axis => axis.Max));
        bool IsEnough(long steps) => holds(size => axes.Aggregate(size, (all, axis) => all.Substitute(axis, Dim.Of(Variable.Axis(axis.Name, min + steps * step, axis.Max, axis.Step)))));

        long enough = 1;
        while (min + enough * step <= most && !IsEnough(enough))
            enough *= 2;
        if (min + enough * step > most)
            return null;
        long tooFew = enough / 2;
        while (enough - tooFew > 1)
            if (IsEnough((tooFew + enough) / 2))
                enough = (tooFew + enough) / 2;
            else
                tooFew = (tooFew + enough) / 2;
        return new([.. axes.Select(axis => (axis.Name, min + enough * step))]);
    }

    /// <summary>
    /// The same, but long enough for all that comes behind: with a second pooling in view nobody writes the Min of the first. Looked for by reading the class again as if these stood there,
    /// which asks the same of what fails then.
    /// </summary>
    public LongerAxes ForAll(Declaration model, Library library)
    {
        if (model.Kind != ClassKind.Model || Mins.Any(min => model.Find(min.Axis) is null))
            return this;
        var longer = model with { Members = model.Members.Select(member => Mins.FirstOrDefault(min => min.Axis == member.Name) is { Axis: not null } own ? member with { Words = member.Words.Select(word => Lengthened(word, own.Min)).ToEquatable() } : member).ToEquatable() };
        return Inference.Run(longer, library).Longer is { } further ? new([.. Mins.Where(own => further.Mins.All(other => other.Axis != own.Axis)), .. further.Mins]) : this;
    }

    /// <summary>Whether it asks at least as much of these axes.</summary>
    public bool Covers(LongerAxes other) => other.Mins.All(wanted => Mins.Any(own => own.Axis == wanted.Axis && own.Min >= wanted.Min));

    private static Word Lengthened(Word word, long min) => WordFactory.Make(word) is not AxisAttribute ? word
        : word with { Arguments = word.Arguments.Where(argument => argument.Name != nameof(AxisAttribute.Min)).Append(new Argument(nameof(AxisAttribute.Min), (int)min, IsOption: true)).ToEquatable() };

    /// <summary>In words, behind the lengths for which it fails.</summary>
    public string Advice => ": write " + string.Join(" and ", Mins.GroupBy(own => own.Min).Select(equal => $"Min = {Site.Text(equal.Key)} in the [Axis] of {string.Join(" and ", equal.Select(own => own.Axis))}"));

    /// <summary>Writes it where the axes are declared; null if they are another class's.</summary>
    public Repair? Repair(Declaration declaration)
    {
        var repair = new Repair($"Set Min = {string.Join(" and ", Mins.Select(own => Site.Text(own.Min)).Distinct())}");
        foreach (var (axis, min) in Mins)
            if (declaration.Find(axis) is { } member && member.Words.ToList().FindIndex(word => WordFactory.Make(word) is AxisAttribute) is >= 0 and var word)
                repair = repair.Set(new Place(member.Name, word), nameof(AxisAttribute.Min), Site.Text(min));
            else
                return null;
        return repair;
    }
}
