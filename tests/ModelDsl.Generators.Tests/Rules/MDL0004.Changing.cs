using ModelDsl;

[Model, AdamW]
public partial class Net
{
    public static int Width = 64;

    [Input(40)]
    public partial Layer X { get; }

    [Linear({|MDL0004:nameof(Width)|}), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named 'Width': it can be changed, which a model that is built does not follow: make it const or static readonly, or a hyperparameter with [Range] or [Choice]
