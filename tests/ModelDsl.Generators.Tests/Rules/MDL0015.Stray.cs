using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial int {|MDL0015:Y|} { get; }
}

// message: 'Y' is an int; a stage is a 'partial Layer' with a getter, a number a partial int, double, bool or enum with [Range], [Choice], [Argument] or [Axis]
