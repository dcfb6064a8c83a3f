using ModelDsl;

[Block]
public partial class Unit
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), StateKey({|MDL9008:"conv"|})]
    public partial Layer Body { get; }

    [Conv2d(16, 1), StateKey("shortcut")]
    public partial Layer Side { get; }
}
// ModelKeys.txt: # The keys under which weights are saved.
// ModelKeys.txt: Other: conv, head
// ModelKeys.txt: Unit: body, shortcut # as published
// message: 'Body' has the key 'conv', and no stage has 'body' any more, which ModelKeys.txt records: if it is the same stage, write [StateKey("body")] so that saved weights are found; if not, record the keys anew
