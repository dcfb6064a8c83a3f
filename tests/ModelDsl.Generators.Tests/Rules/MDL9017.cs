using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, Conv2d(10, 1), {|MDL9017:Flatten|}, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Flatten' makes 9000 classes of the 10 that a layer has written for each place of (N, 10, 30, 30): for one class of the whole put [AdaptiveAvgPool2d(1)] in front of it, for a class at each place leave it out; a move on a board, a piece and a place, is right as it is
