using ModelDsl;

[Model, AdamW, EarlyStopping(Patience = {|MDL2017:50|}), Training(Epochs = 40)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'EarlyStopping.Patience' is 50 epochs, and the run has 40: it never stops the run
