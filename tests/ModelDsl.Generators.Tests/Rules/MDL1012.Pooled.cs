using ModelDsl;

[Model]
public partial class Net
{
    [Input(8, 100)]
    public partial Layer Signal { get; }

    [Conv1d(64, 3), ReLU, AdaptiveAvgPool1d(1), {|MDL1012:Linear(5)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' maps only the last axis of (N, 64, 1), the one place that is left of a sequence: put [Flatten] in front of it
