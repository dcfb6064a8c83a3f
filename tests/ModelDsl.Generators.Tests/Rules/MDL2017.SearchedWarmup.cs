using ModelDsl;

[Model, AdamW, CosineAnnealingLR, Training(Epochs = 20)]
public partial class Net
{
    [Range(0, 30), Tunes<CosineAnnealingLR>({|MDL2017:nameof(CosineAnnealingLR.WarmupEpochs)|})]
    public partial int Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'CosineAnnealingLR.WarmupEpochs' is up to 30 epochs (Searched), and the run has 20: it is over before the rate is warm when Searched = 20
