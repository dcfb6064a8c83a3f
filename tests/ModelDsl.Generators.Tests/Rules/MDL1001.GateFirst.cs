using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64, 8, 8)]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(64), Sigmoid, Multiply({|MDL1001:nameof(Body)|})]
    public partial Layer Gated { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Multiply' multiplies (N, 64) by Body (N, 64, 8, 8): they differ in the number of axes: put [Unsqueeze(-1), Unsqueeze(-1)] in front of it
