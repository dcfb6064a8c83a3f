using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3), Permute(2, 3, 1), LayerNorm, Permute(3, 1, 2), GELU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Permute(2, 3, 1) in front of it, Permute(3, 1, 2) behind it
