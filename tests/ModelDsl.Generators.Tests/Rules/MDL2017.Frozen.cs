using ModelDsl;

[Model, AdamW, Training(Epochs = 20)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(8), Tanh, Frozen(UntilEpoch = {|MDL2017:20|})]
    public partial Layer Body { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'Frozen.UntilEpoch' is 20 epochs, and the run has 20: the stage never learns
