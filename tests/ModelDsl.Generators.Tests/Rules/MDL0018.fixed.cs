using ModelDsl;

[Block]
public partial class Half
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}
// light bulb: Remove it
