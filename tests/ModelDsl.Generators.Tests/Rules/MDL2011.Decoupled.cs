using ModelDsl;

[Model, AdamW(WeightDecay = {|MDL2011:2000|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'AdamW.WeightDecay' must be less than 500, since each step takes LearningRate (0.001) times this of every weight away, and is 2000
