using ModelDsl;

[Model, Adam(LearningRate = {|MDL2011:10|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'Adam.LearningRate' must be less than 0.5, since each step of Adam moves every weight by about this, and is 10
