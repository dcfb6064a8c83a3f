using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Features { get; }

    [Conv2d(1, 1)]
    [L1Loss(Weight = 0.5)]
    public partial Layer Depth { get; }

    [From(nameof(Features)), Dropout2d(0.1), Conv2d(6, 1)]
    [CrossEntropyLoss]
    public partial Layer Parts { get; }
}
// light bulb: Read 'Features', as 'Depth' does
