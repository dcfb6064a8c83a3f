using ModelDsl;

[Block]
public partial class Unit
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), StateKey("body")]
    public partial Layer Body { get; }

    [Conv2d(16, 1), StateKey("shortcut")]
    public partial Layer Side { get; }
}
// ModelKeys.txt: # The keys under which weights are saved.
// ModelKeys.txt: Other: conv, head
// ModelKeys.txt: Unit: body, shortcut # as published
// light bulb: Give it the key 'body'
