using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), ReLU, {|MDL2019:L2(1e-4)|}]
    public partial Layer Body { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'L2' on 'Body' pulls the same weights to zero as the weight decay of 'AdamW' (0.01): keep one, or set WeightDecay = 0
