using ModelDsl;

[Model]
public partial class Net
{
    [Choice("a", "b")]
    public partial string {|MDL0015:Name|} { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Name' is a string; [Choice] stands on an int, a double, a bool or an enum
