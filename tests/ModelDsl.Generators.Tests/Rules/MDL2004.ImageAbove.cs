using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(6, 5, Padding = 2), ReLU, MaxPool2d(2), Conv2d(16, 5), ReLU, MaxPool2d(2)]
    public partial Layer Maps { get; }

    [{|MDL2004:Linear(120)|}, ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss(ClassWeights = [1, 2, 3])]
    public partial Layer Digit { get; }
}

// message: 'CrossEntropyLoss' has 3 class weights, and 'Digit' gives 16 classes: its channels, since 'Linear' of 'Hidden' maps only the columns of an image; put [Flatten] in front of it
