using ModelDsl;

[Model, SGD(LearningRate = 0.1, Momentum = 0.9), StepLR({|MDL2017:1|}), Training(Epochs = 50)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'StepLR.StepSize' is 1 epoch, and the run has 50: with Gamma = 0.1 the rate is less than a millionth of the first after 6 epochs, and what follows learns nothing
