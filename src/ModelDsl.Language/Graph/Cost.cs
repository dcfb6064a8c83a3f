using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// What something costs. <paramref name="Macs"/> are the multiply-accumulates of convolutions, linear maps and matrix products for one example, as fvcore and torchvision count them: no bias, norm or
/// activation. <paramref name="Activations"/> are the bytes that operations give for one example; one that writes over its input, or looks at it in another shape, gives none.
/// </summary>
internal sealed record Cost(Dim Parameters, Dim Macs, Dim Activations)
{
    public static Cost None { get; } = new(0, 0, 0);

    public static Cost operator +(Cost a, Cost b) => ReferenceEquals(a, None) ? b : ReferenceEquals(b, None) ? a : new(a.Parameters + b.Parameters, a.Macs + b.Macs, a.Activations + b.Activations);

    public static Cost operator *(Cost each, Dim count) => new(each.Parameters * count, each.Macs * count, each.Activations * count);

    public static Cost If(Dim condition, Cost then, Cost otherwise) =>
        new(Dim.If(condition, then.Parameters, otherwise.Parameters), Dim.If(condition, then.Macs, otherwise.Macs), Dim.If(condition, then.Activations, otherwise.Activations));

    /// <summary>Whether it is known, and can be said in the C# of the class: a number that only a block's own code computes has no name outside.</summary>
    public static bool IsReadable(Dim part) => !part.IsUnknown && !part.Variables.Any(Formula.IsForeign);

    public static Cost Sum(IEnumerable<Cost> all)
    {
        var sum = None;
        foreach (var cost in all)
            sum += cost;
        return sum;
    }
}
