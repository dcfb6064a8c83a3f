using ModelDsl;

[Model, AdamW, EarlyStopping, Training(Epochs = 20)]
public partial class Net
{
    [Range(5, 40, Step = 5), Tunes<EarlyStopping>({|MDL2017:nameof(EarlyStopping.Patience)|})]
    public partial int Patience { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping.Patience' is up to 40 epochs (Patience), and the run has 20: it never stops the run when Patience = 20
