// Meant: negative log likelihood of ten digits.
// Without: PyTorch: trains with a negative loss that is no likelihood, and learns slowly.
using ModelDsl;

[Model]
[SGD(LearningRate = 0.1)]
public partial class MnistNet
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Flatten, Linear(128), ReLU]
    public partial Layer Hidden { get; }

    [Linear(10), Softmax]
    [NLLLoss]
    public partial Layer Digit { get; }
}
