using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial int {|MDL0015:X|} { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: 'X' is an int; a stage is a 'partial Layer' with a getter, a number a partial int, double, bool or enum with [Range], [Choice], [Argument] or [Axis]
