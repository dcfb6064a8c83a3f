// Meant: one output for each member of the enum; Rabbit came in later.
// Without: PyTorch: IndexError ("Target 3 is out of bounds") in the first batch with a rabbit; on a GPU a device-side assert.
using ModelDsl;

public enum Pet { Cat, Dog, Hamster, Rabbit }

[Model]
[AdamW]
public partial class PetNet
{
    [Input(3, 64, 64)]
    public partial Layer Photo { get; }

    [Conv2d(32, 3), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(3)]
    [CrossEntropyLoss<Pet>, Accuracy]
    public partial Layer Kind { get; }
}
