using ModelDsl;

[Model]
[AdamW, OneCycleLR(ThreePhase = true, PctStart = {|MDL2011:0.7|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'OneCycleLR.PctStart' must be less than 0.5 with ThreePhase, which takes as long to come down and then goes on, and is 0.7
