using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16, 100)]
    public partial Layer X { get; }

    [Conv1d(16, 3, Dilation = 2, Padding = 1), Skip({|MDL1001:nameof(X)|}), ReLU, Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Skip' adds X (N, 16, 100) to (N, 16, 98): they differ; with Padding = 2 the size stays
