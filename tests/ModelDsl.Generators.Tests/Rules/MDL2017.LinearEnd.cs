using ModelDsl;

[Model, AdamW, LinearLR(StartFactor = 1, EndFactor = {|MDL2017:0|})]
[Training(Epochs = 20)]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LinearLR.TotalIters' is 5 epochs, and the run has 20: from then on the rate is 0, and nothing is learned: write TotalIters = 20
