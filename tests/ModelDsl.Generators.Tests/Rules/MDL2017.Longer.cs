using ModelDsl;

[Model, AdamW, CosineAnnealingLR(TMax = {|MDL2017:30|}), Training(Epochs = 20)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'CosineAnnealingLR.TMax' is 30 epochs, and the run has 20: the rate never gets down to EtaMin
