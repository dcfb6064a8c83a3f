using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), LogSoftmax, NLLLoss(ClassWeights = {|MDL2004:[1, 2, 3]|})]
    public partial Layer Y { get; }
}

// message: 'NLLLoss' has 3 class weights, and 'Y' gives 4 classes: give one for each class
