using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 32, 128)]
    public partial Layer Line { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(4), {|MDL1026:Reshape(32, 512)|}, GRU(64), Mean(1), Linear(5)]
    public partial Layer Y { get; }
}

// message: 'Reshape' leaves all numbers in their order, so that (N, 64, 8, 32) to (N, 32, 512) mixes channels and places: to move the channels put [Permute(3, 1, 2)] in front of it
