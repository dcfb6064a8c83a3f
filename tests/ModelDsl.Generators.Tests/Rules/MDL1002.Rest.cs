using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 25, 50)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down1 { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Down2 { get; }

    [Upsample(2), Conv2d(16, 3, Padding = 1), ReLU, Concat({|MDL1002:nameof(Down1)|}), Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Up { get; }
}

// message: 'Concat' joins Down1 (N, 16, 25, 50) to (N, 16, 24, 50) along axis 1: their other sizes differ; 25 was halved with a rest, so give the [Input] sizes that can be halved as often
