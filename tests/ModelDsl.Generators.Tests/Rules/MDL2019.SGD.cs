using ModelDsl;

[Model, SGD(WeightDecay = 5e-4)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), ReLU, {|MDL2019:L2(1e-4)|}]
    public partial Layer Body { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'L2' on 'Body' pulls the same weights to zero as the weight decay of 'SGD' (0.0005): keep one, or set WeightDecay = 0
