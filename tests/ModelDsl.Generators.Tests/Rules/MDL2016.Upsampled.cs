using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2), Conv2d(1, 1), {|MDL2016:ReLU|}, Upsample(2), BCEWithLogitsLoss]
    public partial Layer Mask { get; }
}

// message: 'ReLU' leaves no value below 0 on a head whose loss, 'BCEWithLogitsLoss', asks for any value: remove it
