using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Features { get; }

    [Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Logits { get; }
}
// light bulb: Make it a Layer
