using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 100, Step = {|MDL9005:16|}, Default = 64)]
    public partial int Width { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: steps of 16 from 16 end at 96 and never reach the maximum, 100
