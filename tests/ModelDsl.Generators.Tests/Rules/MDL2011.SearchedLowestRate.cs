using ModelDsl;

[Model, AdamW(LearningRate = 1e-3), CosineAnnealingLR]
public partial class Net
{
    [Range(1e-5, 1e-2, Log = true), Tunes<CosineAnnealingLR>({|MDL2011:nameof(CosineAnnealingLR.EtaMin)|})]
    public partial double Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'CosineAnnealingLR.EtaMin' must be less than LearningRate, 0.001, and is 'Searched', which goes up to 0.01
