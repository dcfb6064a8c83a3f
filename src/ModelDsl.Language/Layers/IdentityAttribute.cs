using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Gives back what it gets, as <c>torch.nn.Identity</c>.</summary>
public sealed class IdentityAttribute : LayerAttribute
{
    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        site.Call($"{Hole.Value}");
        return site.Give(site.Input);
    }
}
