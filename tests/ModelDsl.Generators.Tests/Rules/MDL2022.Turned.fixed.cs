using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Conv2d(5, 1), CrossEntropyLoss]
    public partial Layer Mask { get; }
}
// light bulb: Remove 'Permute'
