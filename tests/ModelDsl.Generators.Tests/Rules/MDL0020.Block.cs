using ModelDsl;

[Block]
public partial class Half
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer {|MDL0020:Lost|} { get; }

    [From(nameof(X)), Linear(8)]
    public partial Layer Y { get; }
}

// message: nothing reads 'Lost', and the block gives Y: read it with [From(nameof(Lost))] or a merge, write [Output] on it and on Y, or remove it
