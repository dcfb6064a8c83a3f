using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(1, 64, 64)]
    public partial Layer Scan { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Conv2d(1, 1), {|MDL2007:CrossEntropyLoss|}]
    public partial Layer Mask { get; }
}

// message: 'CrossEntropyLoss' takes one value per class, (N, classes) with at least two classes, and 'Mask' is (N, 1, 64, 64): for two classes at each place write [Conv2d(2, ...)], or use [BCEWithLogitsLoss]
