using ModelDsl;

[Model]
public partial class Net
{
    public partial int {|MDL0015:Width|} { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Y { get; }
}

// message: 'Width' is an int; a stage is a 'partial Layer' with a getter, a number a partial int, double, bool or enum with [Range], [Choice], [Argument] or [Axis]
