using ModelDsl;

[Model, SGD(LearningRate = 0.01, Nesterov = {|MDL2011:true|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'SGD.Momentum' must be greater than 0 with Nesterov, and is 0
