// Meant: the regression's metric was left behind when the model became a classifier.
// Without: Keras: prints a number that means nothing. PyTorch: whatever the hand-written metric does.
using ModelDsl;

[Model]
[AdamW]
public partial class AgeNet
{
    [Input(32)]
    public partial Layer Face { get; }

    [Linear(64), ReLU, Linear(5)]
    [CrossEntropyLoss, R2]
    public partial Layer AgeGroup { get; }
}
