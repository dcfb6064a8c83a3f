using ModelDsl;

[Model, AdamW, CosineAnnealingLR(TMax = 20), Training(Epochs = 20)]
public partial class Net
{
    [Range(0, 5), Tunes<CosineAnnealingLR>({|MDL2017:nameof(CosineAnnealingLR.WarmupEpochs)|})]
    public partial int Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'CosineAnnealingLR.TMax' is 20 epochs after up to 5 of WarmupEpochs (Searched), and the run has 20: the rate never gets down to EtaMin when Searched = 1
