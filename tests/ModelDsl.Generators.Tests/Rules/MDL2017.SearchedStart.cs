using ModelDsl;

[Model, AdamW, EarlyStopping(Patience = 8), Training(Epochs = 20)]
public partial class Net
{
    [Range(0, 15), Tunes<EarlyStopping>({|MDL2017:nameof(EarlyStopping.StartFromEpoch)|})]
    public partial int Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping.Patience' is 8 epochs after up to 15 of StartFromEpoch (Searched), and the run has 20: it never stops the run when Searched = 12
