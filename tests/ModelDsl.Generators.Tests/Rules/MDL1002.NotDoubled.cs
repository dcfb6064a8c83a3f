using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU, ConvTranspose2d(16, 3, Stride = 2), Concat({|MDL1002:nameof(Down)|}), Conv2d(1, 1), BCEWithLogitsLoss]
    public partial Layer Mask { get; }
}

// message: 'Concat' joins Down (N, 16, 64, 64) to (N, 16, 65, 65) along axis 1: their other sizes differ; a [ConvTranspose2d] doubles with a kernel of 2 and Stride = 2
