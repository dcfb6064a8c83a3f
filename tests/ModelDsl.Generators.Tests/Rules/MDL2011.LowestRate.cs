using ModelDsl;

[Model, AdamW(LearningRate = 1e-3), CosineAnnealingLR(EtaMin = {|MDL2011:0.01|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'CosineAnnealingLR.EtaMin' must be less than LearningRate, 0.001, and is 0.01
