using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [{|MDL1012:Linear(128)|}, ReLU]
    public partial Layer Hidden { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Linear' maps only the last axis of (N, 3, 32, 32), the columns of an image: put [Flatten] in front of it, or for the channels of each place [Permute(2, 3, 1)] in front and [Permute(3, 1, 2)] behind
