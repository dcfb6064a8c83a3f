using ModelDsl;

[Model]
[AdamW(LearningRate = 1e-3), ReduceLROnPlateau(Eps = {|MDL2011:1e-2|}), Training(Epochs = 50)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'ReduceLROnPlateau.Eps' must be less than 0.0009, by which it first lowers the rate: smaller changes are not made, and is 0.01
