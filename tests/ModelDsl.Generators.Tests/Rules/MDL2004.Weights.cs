using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(4, 1), CrossEntropyLoss(ClassWeights = {|MDL2004:[1, 2, 3]|})]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' has 3 class weights, and 'Kind' gives 4 classes: give one for each class
