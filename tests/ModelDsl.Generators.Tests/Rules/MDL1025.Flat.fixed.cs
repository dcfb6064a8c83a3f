using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Pooled { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'Flatten'
