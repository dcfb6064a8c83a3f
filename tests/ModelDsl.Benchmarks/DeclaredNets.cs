using ModelDsl;

namespace Benchmarks;

/// <summary>The baseline's perceptron, declared.</summary>
[Model]
[Adam(LearningRate = 1e-3)]
[Training(BatchSize = 64, DropLast = true, Threads = 1)]
public partial class DeclaredMlp
{
    [Input(64)]
    public partial Layer X { get; }

    [Linear(128), ReLU]
    public partial Layer Fc1 { get; }

    [Linear(64), ReLU]
    public partial Layer Fc2 { get; }

    [Linear(10)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Fc3 { get; }
}

/// <summary>The baseline's convolutional net, declared.</summary>
[Model]
[Adam(LearningRate = 1e-3)]
[Training(BatchSize = 64, DropLast = true, Threads = 1)]
public partial class DeclaredCnn
{
    [Input(1, 28, 28)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
    public partial Layer Conv1 { get; }

    [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
    public partial Layer Conv2 { get; }

    [Flatten, Linear(10)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Fc { get; }
}
