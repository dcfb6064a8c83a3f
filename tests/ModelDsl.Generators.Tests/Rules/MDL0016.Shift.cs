using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Range(1, 12)]
    public partial int Depth { get; }

    private int {|MDL0016:Units|} => 1024 << (2 * Depth);

    [Input(16)]
    public partial Layer X { get; }

    [Linear(nameof(Units)), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Units' is 4294967296 when Depth = 11, which no int can hold, so it has no value
