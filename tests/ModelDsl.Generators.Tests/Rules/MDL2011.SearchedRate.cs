using ModelDsl;

[Model, AdamW, CosineAnnealingLR(EtaMin = {|MDL2011:1e-3|})]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true, Default = 2e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'CosineAnnealingLR.EtaMin' must be at most LearningRate, which 'Rate' takes down to 0.0001, and is 0.001
