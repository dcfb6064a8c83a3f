using ModelDsl;

[Model, AdamW, CosineAnnealingLR(TMax = {|MDL2017:10|}, WarmupEpochs = 2), Training(Epochs = 20)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'CosineAnnealingLR.TMax' is 10 epochs after 2 of WarmupEpochs, and the run has 20: after them the rate rises again
