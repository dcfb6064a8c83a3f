using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What travels from one operation to the next: a shape, a kind of number, and the values that can occur. <paramref name="Ids"/> is the number of ids where the values are ids; <paramref name="Layout"/> which axis the channels are, where what gave it says so; <paramref name="Doubt"/> what is questionable about its axes.</summary>
internal sealed record Edge(Shape Shape, ElementType Type, Domain Domain, Dim? Ids = null, Layout Layout = Layout.Unknown, Doubt? Doubt = null)
{
    /// <summary>Behind what is there under a condition: which axis the channels are where it is, and where it is not.</summary>
    public LayoutSplit? Split { get; init; }

    /// <summary>It is sure at which end the channels stand.</summary>
    public bool KnowsChannels => Layout is Layout.ChannelsFirst or Layout.ChannelsLast;

    public bool ChannelsFirst => Layout is Layout.ChannelsFirst or Layout.Mapped;

    /// <summary>Channels first, rows and columns last.</summary>
    public bool IsImage => ChannelsFirst && Rank > 3;

    /// <summary>After a mistake: nothing that follows may be called wrong because of it.</summary>
    public static Edge Unknown { get; } = new(Shape.Unknown, ElementType.Unknown, Domain.Any);

    public static Edge Floats(Shape shape, Domain? domain = null) => new(shape, ElementType.Float32, domain ?? Domain.Any);

    public bool IsUnknown => Shape.IsUnknown;

    public int Rank => Shape.Rank;

    /// <summary>The bytes of one example.</summary>
    public Dim Bytes => IsUnknown ? Dim.Unknown : Shape.Product(from: 1) * (Type == ElementType.Int64 ? 8 : BytesOfFloat);

    public const int BytesOfFloat = 4;

    /// <summary>The same values in another shape.</summary>
    public Edge Reshaped(Shape shape) => this with { Shape = shape, Domain = Domain.WithoutSums, Layout = shape.Rank == Rank ? Layout : Layout.Unknown };

    /// <summary>The same values, in the same order, folded otherwise. An axis that is still there still sums to one.</summary>
    public Edge Folded(Shape shape)
    {
        if (Domain.SumsAlong is not { } along)
            return Reshaped(shape);
        var before = Shape.Sizes.Take(along).Skip(1).Aggregate((Dim)1, (a, b) => a * b);
        var product = (Dim)1;
        for (int axis = 1; axis < shape.Rank; axis++)
        {
            if (product.Equals(before) && shape[axis].Equals(Shape[along]))
                return Reshaped(shape) with { Domain = Domain with { SumsAlong = axis } };
            product *= shape[axis];
        }
        return Reshaped(shape);
    }

    /// <summary>Floats of any value in this shape: what a layer with weights gives.</summary>
    public Edge AnyFloats(Shape shape) => IsUnknown ? Unknown : Floats(shape) with { Layout = shape.Rank == Rank ? Layout : Layout.Unknown };

    /// <summary>What is known of the channels where an axis behind the batch is gone.</summary>
    public Layout LayoutWithout(int axis) => Layout == Layout.StackedFirst ? axis == 1 ? Layout.ChannelsFirst : Layout.Unknown : Rank > 3 && axis != (ChannelsFirst ? 1 : Rank - 1) ? Layout : Layout.Unknown;

    /// <summary>What is known where one of two values may stand. The code behind them is one, whatever is decided of the condition: what may have put channels first has.</summary>
    public static Layout Either(Layout a, Layout b) => a == Layout.ChannelsFirst || b == Layout.ChannelsFirst ? Layout.ChannelsFirst : a == b ? a : a == Layout.Mapped || b == Layout.Mapped ? Layout.Mapped : Layout.Unknown;

    public static Edge If(Dim condition, Edge then, Edge otherwise)
    {
        if (then.Equals(otherwise))
            return then;
        var type = then.Type == otherwise.Type ? then.Type : ElementType.Unknown;
        var ids = then.Ids is { } a && otherwise.Ids is { } b ? Dim.If(condition, a, b) : null;
        return new(Shape.If(condition, then.Shape, otherwise.Shape), type, Domain.Either(then.Domain, otherwise.Domain), ids);
    }
}

/// <summary>Which axis the channels are where a condition holds, and where it does not: what is turned under it is turned back under it.</summary>
internal sealed record LayoutSplit(Dim Condition, Layout There, Layout Elsewhere)
{
    /// <summary>The same seen from another condition; null where that is not the same one nor its opposite.</summary>
    public LayoutSplit? Under(Dim condition) => condition.Equals(Condition) ? this : condition.Equals(Dim.Not(Condition)) ? new(condition, Elsewhere, There) : null;
}

/// <summary>Where the channels (or features) of each place stand: a convolution or pooling puts them first, an embedding, recurrent layer or attention last.</summary>
internal enum Layout
{
    Unknown,

    /// <summary>(N, channels, places...)</summary>
    ChannelsFirst,

    /// <summary>A convolution with a kernel of 1 has mapped axis 1: channels most often, or the places of a sequence as an MLP-Mixer does.</summary>
    Mapped,

    /// <summary>(N, places..., channels)</summary>
    ChannelsLast,

    /// <summary>(N, several, channels, places...): values with channels first, stacked along axis 1. Without that axis they are as before.</summary>
    StackedFirst,
}

/// <summary>The kinds of numbers that tensors hold here.</summary>
internal enum ElementType
{
    Unknown,
    Float32,

    /// <summary>Indices: of words, of categories. They count nothing, so no arithmetic is done with them.</summary>
    Int64,
}
