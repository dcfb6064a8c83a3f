using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>Sizes that do not fit behind an upsampling because one of them was odd when it was halved: what makes them fit.</summary>
internal static class EvenSizes
{
    private const long LargestStep = 64;

    /// <summary>Null where they differ for other reasons. <paramref name="mine"/> came out smaller than <paramref name="other"/>; <paramref name="fits"/> is what was demanded.</summary>
    public static (Repair? Repair, string Advice)? Of(Site site, Dim fits, Shape mine, Shape other)
    {
        if (mine.Rank < 3 || mine.Rank != other.Rank)
            return null;
        return Stepped(site, fits) ?? (Enumerable.Range(2, mine.Rank - 2).Where(axis => !mine[axis].Equals(other[axis])).ToArray() is { Length: > 0 } axes && axes.All(axis => mine[axis].Constant + 1 == other[axis].Constant) ? Padded(site, axes.Length == mine.Rank - 2, mine[axes[0]], other[axes[0]]) : null);
    }

    // In steps of two, four, eight they come out even each time.
    private static (Repair?, string)? Stepped(Site site, Dim fits)
    {
        var sizes = fits.Variables.Where(variable => variable is { Kind: VariableKind.Axis or VariableKind.Range, Min: > 0 } && !variable.Name.Contains(".")).ToArray();
        for (long step = 2; sizes.Length > 0 && step <= LargestStep; step *= 2)
        {
            var stepped = sizes.ToDictionary(size => size, size => size.Step % step == 0 && size.Min % step == 0 ? size : OnGrid(size, step));
            if (stepped.Values.Any(size => size.Count < 2))
                return null;                                           // one size always fits itself
            Dim Put(Dim number) => stepped.Aggregate(number, (all, size) => all.Substitute(size.Key, Dim.Of(size.Value)));
            if (site.Scope.Solver.Classify(Put(fits), Put(site.Scope.Given)) == Verdict.Always)
                return (Repaired(site, stepped), Words(stepped.Where(size => size.Key != size.Value).ToArray()));
        }
        return null;
    }

    private static Variable OnGrid(Variable size, long step)
    {
        long by = Enumerable.Range(1, (int)step).Select(times => times * size.Step).First(each => each % step == 0), min = (size.Min + by - 1) / by * by;
        return size.Kind == VariableKind.Axis ? Variable.Axis(size.Name, min, size.Max, by) : Variable.Range(size.Name, min, size.Max, by);
    }

    private static string Words(KeyValuePair<Variable, Variable>[] stepped) =>
        string.Join(" and ", stepped.GroupBy(size => (size.Key.Kind, size.Value.Step, Min: size.Key.Min == size.Value.Min ? 0 : size.Value.Min)).Select(alike =>
            $"with Step = {Site.Text(alike.Key.Step)}{(alike.Key.Min == 0 ? "" : alike.Key.Kind == VariableKind.Axis ? $" and Min = {Site.Text(alike.Key.Min)}" : $", from {Site.Text(alike.Key.Min)} on,")} in the [{alike.Key.Kind}] of {string.Join(" and ", alike.Select(size => size.Key.Name))}")) + " they fit";

    // Where the class declares them, and nothing else has to follow.
    private static Repair? Repaired(Site site, Dictionary<Variable, Variable> stepped)
    {
        if (site.Scope.User is not null)
            return null;
        var repair = new Repair($"Set Step = {string.Join(" and ", stepped.Values.Select(size => Site.Text(size.Step)).Distinct())}");
        foreach (var (size, on) in stepped.Where(size => size.Key != size.Value).Select(size => (size.Key, size.Value)))
        {
            if (!site.Scope.Numbers.TryGetValue(size.Name, out var number))
                return null;
            var place = NumberRules.Place(number);
            if (number.Attribute is AxisAttribute)
                repair = size.Min == on.Min ? repair.Set(place, nameof(AxisAttribute.Step), Site.Text(on.Step)) : repair.Set(place, nameof(AxisAttribute.Min), Site.Text(on.Min)).Set(place, nameof(AxisAttribute.Step), Site.Text(on.Step));
            else if (size.Min == on.Min && size.Max == on.Max && number.Attribute is RangeAttribute range && (range.Default is null || (range.Default is int standard && on.Contains(standard))))
                repair = repair.Set(place, nameof(RangeAttribute.Step), Site.Text(on.Step));
            else
                return null;
        }
        return repair;
    }

    // What is one too short behind the layer that made it larger.
    private static (Repair?, string)? Padded(Site site, bool isEverywhere, Dim mine, Dim other)
    {
        if (site.Scope.Reading?.Operations.AsEnumerable().Reverse().SkipWhile(KeepsDifferences).FirstOrDefault() is not { Repeat: null } larger)
            return null;
        if (larger.Attribute is ConvTranspose2dAttribute { OutputPadding: 0, Stride: not 1 } && isEverywhere)
            return (site.Scope.User is null ? new Repair("Set OutputPadding = 1").Set(new Place(site.Place.Member, larger.Number), nameof(ConvTranspose2dAttribute.OutputPadding), "1") : null, $"with OutputPadding = 1 in '{larger.Word.Display}' they fit");
        return larger.Attribute is ConvTranspose2dAttribute or UpsampleAttribute ? (null, $"{other} was halved with a rest, so give the [Input] sizes that can be halved as often") : null;
    }

    private static bool KeepsDifferences(Operation operation) =>
        operation.Attribute is ActivationAttribute or PReLUAttribute or DropoutBaseAttribute or BatchNormAttribute or GroupNormAttribute or InstanceNormAttribute or IdentityAttribute || operation.Attribute is ConvolutionAttribute { Stride: 1 } and not ConvTranspose2dAttribute;
}
