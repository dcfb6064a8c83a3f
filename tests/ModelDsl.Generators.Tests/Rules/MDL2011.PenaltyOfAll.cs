using ModelDsl;

[Model]
[SGD(LearningRate = 0.1)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, L2({|MDL2011:100|})]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'L2' must be less than 2.5, since each step takes LearningRate (0.1) times twice this of every weight away, and is 100
