using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(4, 168)]
    public partial Layer Week { get; }

    [Conv1d(32, 3, Padding = 1), ReLU]
    public partial Layer A { get; }

    [Conv1d(32, 3, Padding = 1, Dilation = 2), ReLU, Skip({|MDL1001:nameof(A)|}, Projection = true), Mean(2), Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Skip' adds A (N, 32, 168) to (N, 32, 166), and no stride of a projection makes one of the other: they differ
