using ModelDsl;

[Model]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), {|MDL2001:MSELoss|}]
    public partial Layer Y { get; }
}

// message: 'Net' has a loss and no optimizer: add one to the class, for example [AdamW]
