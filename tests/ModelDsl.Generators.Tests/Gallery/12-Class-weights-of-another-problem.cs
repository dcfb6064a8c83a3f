// Meant: rare defects count more.
// Without: PyTorch: RuntimeError in the first batch. Keras: the class that is missing from class_weight silently counts as 1.
using ModelDsl;

[Model]
[AdamW]
public partial class DefectNet
{
    [Input(64)]
    public partial Layer Signal { get; }

    [Linear(32), ReLU, Linear(4)]
    [CrossEntropyLoss(ClassWeights = [1, 5, 20]), Accuracy]
    public partial Layer Defect { get; }
}
