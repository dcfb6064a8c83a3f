using ModelDsl;

[Model, AdamW(LearningRate = {|MDL2011:1|})]
public partial class Net
{
    [Input(8)]
    public partial Layer Row { get; }

    [Linear(16), ReLU, Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'AdamW.LearningRate' must be less than 0.5, since each step of AdamW moves every weight by about this, and is 1
