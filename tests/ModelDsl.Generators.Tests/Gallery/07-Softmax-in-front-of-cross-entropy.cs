// Meant: probabilities for three species of iris.
// Without: PyTorch: trains, and quietly learns slowly and badly. Keras: the same with from_logits=True.
using ModelDsl;

[Model]
[AdamW, Training(Epochs = 50)]
public partial class IrisNet
{
    [Input(4)]
    public partial Layer Measures { get; }

    [Linear(16), ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), Softmax]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Species { get; }
}
