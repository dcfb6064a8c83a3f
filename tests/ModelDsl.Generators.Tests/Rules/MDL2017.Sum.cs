using ModelDsl;

[Model, AdamW, EarlyStopping(StartFromEpoch = 6, Patience = {|MDL2017:6|}), Training(Epochs = 10)]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping.Patience' is 6 epochs after 6 of StartFromEpoch, and the run has 10: it never stops the run
