using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(40, 16)]
    public partial Layer X { get; }

    [Linear(64), {|MDL1019:PReLU(PerChannel = true)|}, Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'PReLU' takes (N, channels, ...), and in (N, 40, 64) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
