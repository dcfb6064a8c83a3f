using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Low { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put ReLU between them
