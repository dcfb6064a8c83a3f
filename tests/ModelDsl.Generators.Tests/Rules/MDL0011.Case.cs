using ModelDsl;

[Block]
public partial class Half
{
    [Argument]
    public partial int {|MDL0011:X|} { get; }

    [Input]
    public partial Layer x { get; }

    [Linear(nameof(X))]
    public partial Layer Y { get; }
}

// message: 'X' is a name of 'x' but for its case; choose another name for this member
