using ModelDsl;

[Model]
[AdamW, OneCycleLR(FinalDivFactor = {|MDL2011:1e-4|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'OneCycleLR.FinalDivFactor' must be at least 0.04, or the run ends above its peak, and is 0.0001
