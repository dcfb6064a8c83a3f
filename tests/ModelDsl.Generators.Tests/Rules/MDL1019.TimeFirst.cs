using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(1000, 3)]
    public partial Layer Accelerometer { get; }

    [{|MDL1019:Conv1d(32, 7, Padding = 3)|}, ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(6), CrossEntropyLoss]
    public partial Layer Activity { get; }
}

// message: 'Conv1d' takes (N, channels, length), and in (N, 1000, 3) the channels stand last: put [Transpose(1, 2)] in front of it
