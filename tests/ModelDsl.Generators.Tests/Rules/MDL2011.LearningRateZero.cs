using ModelDsl;

[Model, AdamW(LearningRate = {|MDL2011:0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'AdamW.LearningRate' must be greater than 0 and less than 1000, and is 0
