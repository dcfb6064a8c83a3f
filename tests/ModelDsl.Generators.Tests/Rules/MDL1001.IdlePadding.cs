using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(3, 32, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer A { get; }

    [Conv2d(16, new[] { 1, 5 }, Padding = new[] { 2, 0 }), ReLU, Skip({|MDL1001:nameof(A)|})]
    public partial Layer B { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Skip' adds A (N, 16, 32, 64) to (N, 16, 36, 60): they differ
