using System.ComponentModel;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, ...) ids to (N, ..., size): looks up one learned vector per id, as <c>torch.nn.Embedding</c>. The number of ids comes from the input.</summary>
public sealed class EmbeddingAttribute : LayerAttribute
{
    private readonly object _size;

    /// <summary>Vectors of this size.</summary>
    public EmbeddingAttribute(int size) => _size = size;

    /// <summary>Vectors of the size that the number member of this name says.</summary>
    public EmbeddingAttribute(string size) => _size = size;

    /// <summary>The earlier stage whose weight it uses too: that of an Embedding of as many ids, or of a Linear with as many features.</summary>
    public string? Weight { get; set; }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EmbeddingAttribute(object extra, object size) => _size = size;

    internal override bool CanHaveState => true;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var size = site.Whole(_size, "size", atLeast: 1);
        if (site.Input.IsUnknown)
            return Edge.Unknown;
        if (site.Input.Type == ElementType.Float32 || (site.Input.Ids is null && site.Scope.User is null && site.Scope.Declaration.Kind == ClassKind.Block))
        {
            // Only in a model it is known what stands here.
            bool isMade = site.Scope.IsModel && (site.Before is not null || (site.Scope.Reading?.From is { } from && site.Scope.TryGetStage(from, out var read) && read.Source is null));
            bool isCalled = site.Before == "Call";
            site.Report(Rules.NotIds, null, isMade && !isCalled ? site.WithoutThis() : null, site.Word, site.Input.Shape.ToString(), isCalled ? "if the method in front of it gives ids, say so with [return: Shape(..., Ids = n)]" : isMade ? "they are calculated already: remove it, or read the ids with [From(...)]" : Site.DeclareIds);
            return Edge.Unknown;
        }
        if (site.Input.Ids is not { } ids)
            return Edge.Unknown;
        // One for each example is a token that is learned: [CLS], or the seed of a pooling by attention.
        if (ids.Constant == 1 && site.Input.Shape.Product(from: 1).Constant != 1)
            site.Report(Rules.IdleWindow, null, site.Word, "one row to look up, and always gives the same: ids are 0 to Ids - 1, so Ids on the [Input] is how many there are");
        if (Weight is not { } owner)
        {
            site.Module("Modules.Embedding", $"nn.Embedding({ids}, {size})");
            site.Parameter(ids, size);
            site.Step.Weight = (ids, size);
        }
        else if (SharedWeight.Of(owner, site, ids, size) is { } weight)
            site.Call($"{weight}.index({Hole.Value})");                    // TorchSharp has no functional embedding
        return site.Give(Edge.Floats(new Shape(site.Input.Shape.Sizes.Concat([size.Dim]))) with { Layout = site.Input.Rank == 2 ? Layout.ChannelsLast : Layout.Unknown });
    }
}
