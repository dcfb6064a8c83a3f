using ModelDsl;

[Block]
public partial class Wide
{
    [Argument]
    public partial int Width { get; }

    private int {|MDL0011:width|} => 2 * Width;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(width)), ReLU]
    public partial Layer Y { get; }
}

// message: 'width' is a name of 'Width' but for its case; choose another name for this member
