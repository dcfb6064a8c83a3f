using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial bool {|MDL0015:Depth|} { get; }

    [Input(5, 8)]
    public partial Layer X { get; }

    [GRU(4, Repeat = nameof(Depth))]
    public partial Layer Y { get; }
}

// message: 'Depth' is a bool; [Range] stands on an int or a double, and a bool has [Choice]
