using ModelDsl;

[Model]
[SGD(LearningRate = 0.1, Dampening = {|MDL1029:0.1|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'SGD' sets Dampening and no Momentum, which changes nothing: give it a Momentum, or remove it
