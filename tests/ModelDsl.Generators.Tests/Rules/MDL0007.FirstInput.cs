using ModelDsl;

[Block]
public partial class Cross
{
    [Input]
    public partial Layer X0 { get; }

    [Input]
    public partial Layer X { get; }

    private int Width => X.Features;

    [From(nameof(X)), Linear(nameof(Width)), Multiply(nameof(X0)), Skip(nameof(X))]
    public partial Layer Next { get; }
}

[Model, Adam]
public partial class Net
{
    [Input(13)]
    public partial Layer Dense { get; }

    [Use<Cross>(Repeat = 3), With({|MDL0007:nameof(Cross.X0)|}, nameof(Dense)), Linear(1), BCEWithLogitsLoss]
    public partial Layer Click { get; }
}

// message: 'X0' is the first input of 'Cross', which is always the value that stands here: give it with [From(...)] and the others with [With(...)], or let 'Cross' declare it behind what stands here
