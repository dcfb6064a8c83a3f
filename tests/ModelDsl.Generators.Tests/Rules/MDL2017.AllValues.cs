using ModelDsl;

[Model, AdamW, EarlyStopping, Training(Epochs = 15)]
public partial class Net
{
    [Range(20, 40, Step = 5, Default = 20), Tunes<EarlyStopping>({|MDL2017:nameof(EarlyStopping.Patience)|})]
    public partial int Patience { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping.Patience' is up to 40 epochs (Patience), and the run has 15: it never stops the run
