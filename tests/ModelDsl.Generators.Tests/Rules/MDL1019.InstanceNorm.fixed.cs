using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(96, 12)]
    public partial Layer Series { get; }

    [Linear(64), Transpose(1, 2), InstanceNorm, Transpose(1, 2), ReLU, GRU(64), Mean(1), Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
