using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 60)]
    public partial Layer Row { get; }

    [Conv1d(16, 5), ReLU, MaxPool1d(2)]
    public partial Layer Maps { get; }

    [Linear(6), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 16, 6) as the classes, 16 of them, and the Linear in front of it writes the last axis, 6: for one class of the whole put [Mean(2)] or [Max(2)] in front of the Linear, for a class at each place put [Transpose(1, 2)] in front of it and behind it
