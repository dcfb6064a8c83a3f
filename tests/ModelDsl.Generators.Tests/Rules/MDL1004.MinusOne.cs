using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input({|MDL1004:-1|}, 16)]
    public partial Layer Steps { get; }

    [GRU(32), Select(1, -1), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Input' takes 'sizes[0]' of at least 1, and -1 is less; a size that is free until data comes is an [Axis], named with nameof
