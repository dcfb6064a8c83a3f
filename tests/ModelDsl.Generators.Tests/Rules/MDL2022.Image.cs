using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 28, 30)]
    public partial Layer X { get; }

    [Linear(128), ReLU]
    public partial Layer Hidden { get; }

    [Linear(10), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 3, 28, 10) as the classes, 3 of them, and the Linear in front of it writes the last axis, 10: for one class of the whole put [Flatten] in front of the first Linear, for a class at each place put [Permute(3, 1, 2)] behind it
