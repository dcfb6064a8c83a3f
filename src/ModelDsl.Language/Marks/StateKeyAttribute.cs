namespace ModelDsl;

/// <summary>
/// Where the stage's modules stand in the <c>state_dict</c>, in place of its name in snake case. <c>{1}</c> in it counts the operations from 1; an empty key puts a block's
/// own keys at the root.
/// </summary>
/// <param name="path">Segments with dots between: <c>"features.denseblock1.denselayer{1}"</c>.</param>
public sealed class StateKeyAttribute(string path) : MarkAttribute
{
    /// <summary>The path.</summary>
    public string Path => path;
}
