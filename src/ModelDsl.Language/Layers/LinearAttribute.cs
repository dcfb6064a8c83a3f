using System.ComponentModel;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>(N, ..., in) to (N, ..., features): a linear map of the last axis, as <c>torch.nn.Linear</c>. The input's size follows from what it reads.</summary>
public sealed class LinearAttribute : LayerAttribute
{
    private readonly object _features;

    /// <summary>Gives this many features.</summary>
    public LinearAttribute(int features) => _features = features;

    /// <summary>Gives as many features as the number member of this name says.</summary>
    public LinearAttribute(string features) => _features = features;

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LinearAttribute(object extra, object features) => _features = features;

    /// <summary>Adds a learned bias.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>The earlier stage whose weight it uses too: that of a Linear of the same sizes, or of an Embedding whose ids are its features. Press and Wolf 2016, arXiv:1608.05859.</summary>
    public string? Weight { get; set; }

    internal override bool CanHaveState => true;

    internal override bool AddsBias => Bias;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var features = site.Whole(_features, "features", atLeast: 1);
        if (!site.DemandFloats() || !site.DemandRank(2, 9, "(N, ..., features)") || !DemandFeatures(site))
            return Edge.Unknown;

        // What maps the columns to as many was written for them: a vision permutator.
        if ((site.Input.IsImage || IsPicture(site)) && !(_features is string && site.Input.Shape.Last.Equals(features.Dim)))
        {
            // Free rows cannot be laid out for a layer whose weights are made before.
            string words = site.Input.Rank == 4 && site.Input.Shape.Sizes.Skip(2).Any(size => size.IsFree) ? "AdaptiveAvgPool2d(1), Flatten" : "Flatten";
            var repair = words == "Flatten" ? Repair.Flatten(site.Place) : new Repair($"Put {words} in front of it").Before(site.Place, words);
            site.Report(Rules.LinearOnImage, null, repair, site.Word, site.Input.Shape.ToString(), $"the columns of an image: put [{words}] in front of it, or for the channels of each place [Permute(2, 3, 1)] in front and [Permute(3, 1, 2)] behind");
            site.Doubt(Rules.LinearOnImage, repair, $"'{site.Word}' maps only the columns of an image: put [{words}] in front of it");
        }
        else if (site.Input is { Layout: Layout.ChannelsFirst, Rank: 3 } pooled && pooled.Shape.Last.Constant == 1 && pooled.Shape[1].Constant != 1)
        {
            site.Report(Rules.LinearOnImage, null, Repair.Flatten(site.Place), site.Word, pooled.Shape.ToString(), "the one place that is left of a sequence: put [Flatten] in front of it");
            site.Doubt(Rules.LinearOnImage, Repair.Flatten(site.Place), $"'{site.Word}' maps only the one place that is left: put [Flatten] in front of it");
        }
        var inputs = site.Input.Shape.Last;
        if (Weight is { } owner)
            Share(site, owner, features, inputs);
        else
        {
            site.Module("Modules.Linear", $"nn.Linear({inputs}, {features}{Code.Option("hasBias", Bias, true)})");
            site.Parameter(features, inputs);
            site.Step.Weight = (features, inputs);
        }
        if (Bias)
            site.Parameter(features);
        site.Macs(site.Input.Shape.Product(from: 1), features);
        return site.Give(site.Input.AnyFloats(site.Input.Shape.With(-1, features)) with { Layout = site.Input.Layout == Layout.ChannelsLast ? Layout.ChannelsLast : Layout.Unknown });
    }

    // (3, 32, 32) as it comes in: the colours stand first. What maps columns on purpose has others, or maps the rows too.
    private static bool IsPicture(Site site) => site is { ReadsInput: true, Before: null or "Input", Input: { Rank: 4, Layout: Layout.Unknown, Shape: var shape } } && shape[1].Constant is 1 or 3 && shape[2].Constant is > 4 && shape[2].Equals(shape[3]);

    // Of a sequence behind a convolution either the whole is mapped, or each place.
    private static bool DemandFeatures(Site site)
    {
        var shape = site.Input.Shape;
        return site.Input is { ChannelsFirst: true, Rank: 3 } && !shape[1].IsFree
            ? site.DemandKnown(shape.Last, $"the channels stand first in {shape}, so put [AdaptiveAvgPool1d(1), Flatten] in front of it for one vector of the whole, or [Transpose(1, 2)] for one at each place",
                new Repair("Put AdaptiveAvgPool1d(1), Flatten in front of it").Before(site.Place, "AdaptiveAvgPool1d(1), Flatten"))
            : site.DemandKnown(shape.Last);
    }

    private void Share(Site site, string owner, Whole features, Dim inputs)
    {
        if (SharedWeight.Of(owner, site, features, inputs) is not { } weight)
            return;
        if (Bias)
        {
            site.Module("TiedLinear", $"new TiedLinear({inputs}, {features})");
            site.Call($"{Hole.Module}.call({Hole.Value}, {weight})");
        }
        else
            site.Call($"F.linear({Hole.Value}, {weight})");
    }
}
