using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 128)]
    public partial Layer Series { get; }

    [Conv1d(64, 5), ReLU]
    public partial Layer Hidden { get; }

    [Linear(5), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 64, 5) as the classes, 64 of them, and the Linear in front of it writes the last axis, 5: for one class of the whole put [Mean(2)] or [Max(2)] in front of the Linear, for a class at each place put [Transpose(1, 2)] in front of it and behind it
