using ModelDsl;

[Block]
public partial class Part
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}
// light bulb: Remove it
