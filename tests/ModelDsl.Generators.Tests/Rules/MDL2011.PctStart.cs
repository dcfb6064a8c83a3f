using ModelDsl;

[Model]
[AdamW, OneCycleLR(PctStart = {|MDL2011:1.0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'OneCycleLR.PctStart' must be less than 1, or the rate never comes down, and is 1
