using ModelDsl;

[Model]
[Adam(Eps = {|MDL2011:0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Adam.Eps' must be greater than 0, since it keeps a weight whose gradient is 0 from becoming 0 / 0, and is 0
