using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// What comes in from outside: floats in these sizes (without the batch), or ids where <see cref="Ids"/> is set. In a block without sizes: whatever floats the place of use gives; ids need <see cref="Ids"/> there too.
/// </summary>
public sealed class InputAttribute(params object[] sizes) : SourceAttribute
{
    /// <summary>The sizes after the batch: whole numbers, or names of number members.</summary>
    public object[] Sizes => sizes;

    /// <summary>The values are ids from 0 to one less than this, for an <see cref="EmbeddingAttribute"/>: a number or the name of one.</summary>
    public object? Ids { get; set; }

    /// <summary>The smallest value that can occur. Not known if not set.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The largest value that can occur. Not known if not set.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    internal override Edge Bring(Site site)
    {
        if (double.IsNaN(Min) || double.IsNaN(Max) || Min > Max)
            site.Report(Rules.BadTraining, nameof(Max), "Input.Max", $"at least Min, {Site.Text(Min)}", Site.Text(Max));
        string? bound = !double.IsInfinity(Min) ? nameof(Min) : !double.IsInfinity(Max) ? nameof(Max) : null;
        if (Ids is not null && bound is not null)
            site.Report(Rules.BadTraining, bound, $"Input.{bound}", "left out beside Ids, which are from 0 to one less than Ids", Site.Text(bound == nameof(Min) ? Min : Max));
        // Without sizes: whatever the place of use gives.
        var shape = sizes.Length == 0 ? [.. site.Input.Shape.Sizes] : new List<Dim> { Dim.Of(Variable.Batch()) };
        for (int i = 0; i < sizes.Length; i++)
            shape.Add(Size(site, sizes[i], $"{nameof(sizes)}[{i}]"));
        if (Ids is null && sizes.Length == 0)
            return site.Give(site.Input);
        if (Ids is null)
            return site.Give(Edge.Floats(new Shape(shape), bound is null ? Domain.Unknown : new Domain(Min, Max)) with { Layout = LooksLastOf(shape) ? Layout.ChannelsLast : Layout.Unknown });
        var ids = site.Whole(Ids, nameof(Ids), atLeast: 1);
        return site.Give(new Edge(new Shape(shape), ElementType.Int64, Domain.Any, ids.Dim));
    }

    // -1 is what other libraries write for a size that only data brings.
    private static Dim Size(Site site, object size, string at)
    {
        if (size is not -1)
            return site.Whole(size, at, atLeast: 1, mayBeFree: true).Dim;
        site.Report(Rules.SizeNotPositive, at, site.Word, $"takes '{at}' of at least 1, and -1 is less; a size that is free until data comes is an [Axis], named with nameof", "");
        return -1;
    }

    // (rows, columns, 3), as Keras and image files have it.
    private static bool LooksLastOf(List<Dim> shape) =>
        shape.Count == 4 && shape[1].Constant is { } rows && shape[2].Constant is { } columns && (shape[3].Constant is 3 or 4 && rows >= 32 && columns >= 32 || shape[3].Constant == 1 && rows == columns && rows >= 16);
}
