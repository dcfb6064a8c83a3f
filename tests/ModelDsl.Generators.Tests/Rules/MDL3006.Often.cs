using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(8, 64, Step = 8)]
    public partial int Width { get; }

    private bool IsWide => Width > 100;

    [Input(9)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(8, When = {|MDL3006:nameof(IsWide)|}), ReLU(When = nameof(IsWide)), Dropout(0.1, When = nameof(IsWide))]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'IsWide' holds for no value of the hyperparameters, so 'Linear' is never there: remove it, or widen what the condition depends on
