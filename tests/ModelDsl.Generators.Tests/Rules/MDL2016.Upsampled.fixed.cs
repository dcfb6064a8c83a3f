using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2), Conv2d(1, 1), Upsample(2), BCEWithLogitsLoss]
    public partial Layer Mask { get; }
}
// light bulb: Remove 'ReLU'
