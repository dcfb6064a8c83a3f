using ModelDsl;

[Model, AdamW, CosineAnnealingLR(WarmupEpochs = {|MDL2017:20|}), Training(Epochs = 20)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'CosineAnnealingLR.WarmupEpochs' is 20 epochs, and the run has 20: it is over before the rate is warm
