using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What fails only because free axes may be short: the Min from which on it holds.</summary>
internal sealed record LongerAxes(IReadOnlyList<Variable> Axes, long Min)
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
        return new(axes, min + enough * step);
    }

    /// <summary>In words, behind the lengths for which it fails.</summary>
    public string Advice => $": write [Axis(Min = {Site.Text(Min)})]{(Axes.Count > 1 ? " on " + string.Join(" and ", Axes.Select(axis => axis.Name)) : "")}";

    /// <summary>Writes it where the axes are declared; null if they are another class's.</summary>
    public Repair? Repair(Declaration declaration)
    {
        var repair = new Repair($"Set Min = {Site.Text(Min)}");
        foreach (var axis in Axes)
            if (declaration.Find(axis.Name) is { } member && member.Words.ToList().FindIndex(word => WordFactory.Make(word) is AxisAttribute) is >= 0 and var word)
                repair = repair.Set(new Place(member.Name, word), nameof(AxisAttribute.Min), Site.Text(Min));
            else
                return null;
        return repair;
    }
}
