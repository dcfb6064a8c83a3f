using ModelDsl;

[Model]
[AdamW, OneCycleLR(CycleMomentum = false, BaseMomentum = {|MDL1029:0.8|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'OneCycleLR' sets BaseMomentum with CycleMomentum = false, which changes nothing: let it cycle, or remove it
