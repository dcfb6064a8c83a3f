using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3), ReLU]
    public partial Layer A { get; }

    [Mean(3), Mean(2), Linear(16), Sigmoid]
    public partial Layer Gate { get; }

    [From(nameof(A)), Multiply({|MDL1001:nameof(Gate)|}), AdaptiveAvgPool2d(1), Flatten, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Multiply' multiplies (N, 16, 30, 30) by Gate (N, 16): they differ in the number of axes: give Gate the axes that are missing, with [Unsqueeze(-1), Unsqueeze(-1)] behind its last word
