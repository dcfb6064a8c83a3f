using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, Mean(3), Linear(5), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 64, 5) as the classes, 64 of them, and the Linear in front of it writes the last axis, 5: for one class of the whole put [Mean(2)] or [Max(2)] in front of the Linear, for a class at each place put [Transpose(1, 2)] in front of it and behind it
