using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 50, 50)]
    public partial Layer Image { get; }

    [MaxPool2d(2), Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down1 { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Down2 { get; }

    [ConvTranspose2d(16, 2, Stride = 2), Concat({|MDL1002:nameof(Down1)|}), Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Up { get; }
}

// message: 'Concat' joins Down1 (N, 16, 25, 25) to (N, 16, 24, 24) along axis 1: their other sizes differ; with OutputPadding = 1 in 'ConvTranspose2d' they fit
