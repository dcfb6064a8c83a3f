using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Conv2d(5, 1), Permute(2, 3, 1), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Mask { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 64, 64, 5) as the classes, 64 of them, and 'Permute' has moved the channels to the end: remove it
