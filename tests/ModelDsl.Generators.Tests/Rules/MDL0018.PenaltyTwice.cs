using ModelDsl;

[Model, SGD(LearningRate = 0.1)]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(3), L2(1e-4), L1(1e-4), {|MDL0018:L2(1e-3)|}, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'L2' is said twice of 'Kind': keep one
