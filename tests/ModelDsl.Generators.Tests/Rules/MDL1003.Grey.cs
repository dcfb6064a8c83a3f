using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(32, 1, 28, 28)]
    public partial Layer Image { get; }

    [{|MDL1003:Conv2d(16, 3)|}, ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Digit { get; }
}

// message: 'Conv2d' takes (N, channels, rows, columns), and here stands (N, 32, 1, 28, 28): the sizes of an [Input] are those of one example, without the batch; if 32 is that, leave it out, else use [Conv3d]
