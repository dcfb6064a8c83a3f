using ModelDsl;

[Block]
public partial class Loop
{
    [Input]
    public partial Layer X { get; }

    [Use<{|MDL0009:Loop|}>]
    public partial Layer Y { get; }
}

// message: 'Loop' uses itself (Loop uses Loop); a block cannot contain itself
