using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(5, 1), Permute(2, 3, 1), CrossEntropyLoss(ClassWeights = {|MDL2004:[1, 2, 2, 2, 5]|})]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' has 5 class weights, and 'Y' gives 8 classes: 'Permute' has moved the channels to the end: remove it
