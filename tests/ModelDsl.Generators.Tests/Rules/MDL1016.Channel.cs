using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(1, 40, 40)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Conv2d(1, 1), LogSoftmax(Axis = {|MDL1016:1|}), KLDivLoss]
    public partial Layer Gaze { get; }
}

// message: 'LogSoftmax' works along axis 1 of (N, 1, 40, 40), which has one value only: it is always 0; for shares of the places put [Flatten] in front of it
