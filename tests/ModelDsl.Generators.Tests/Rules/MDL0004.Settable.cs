using ModelDsl;

[Model]
public partial class Net
{
    public int Width { get; set; } = 64;

    [Input(18)]
    public partial Layer X { get; }

    [Linear({|MDL0004:nameof(Width)|}), ReLU]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named 'Width': it can be changed, which a model that is built does not follow: make it const or static readonly, or a hyperparameter with [Range] or [Choice]
