using ModelDsl;

[Model]
[Adam(DecayVectors = {|MDL1029:false|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Adam' sets DecayVectors and no WeightDecay, which changes nothing: give it a WeightDecay, or remove it
