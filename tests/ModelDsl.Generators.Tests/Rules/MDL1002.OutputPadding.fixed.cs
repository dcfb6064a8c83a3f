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

    [ConvTranspose2d(16, 2, Stride = 2, OutputPadding = 1), Concat(nameof(Down1)), Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Up { get; }
}
// light bulb: Set OutputPadding = 1
