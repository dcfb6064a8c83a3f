using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(40, 16)]
    public partial Layer X { get; }

    [Linear(64), Transpose(1, 2), PReLU(PerChannel = true), Transpose(1, 2), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
