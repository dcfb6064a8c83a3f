using ModelDsl;

[Model, SGD(LearningRate = 5, WeightDecay = {|MDL2011:0.5|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'SGD.WeightDecay' must be less than 0.1, since each step takes LearningRate (5) times this of every weight away, and is 0.5
