using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(32, 128)]
    public partial Layer X { get; }

    [Upsample(2, Mode = {|MDL1003:Interpolation.Bilinear|}), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Upsample.Mode' takes (N, channels, rows, columns) where it is Bilinear, and here stands (N, 32, 128): take Interpolation.Nearest, or give it an image
