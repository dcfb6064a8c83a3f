using ModelDsl;

[Model]
[AdamW, LinearLR(StartFactor = {|MDL1029:1|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LinearLR' goes from 1 to 1, which changes nothing: begin with less, or remove it
