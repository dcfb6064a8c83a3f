using ModelDsl;

public enum Kind { A, B }

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(1), {|MDL1012:Linear(2)|}, CrossEntropyLoss<Kind>]
    public partial Layer Y { get; }
}

// message: 'Linear' maps only the last axis of (N, 3, 1, 1), the columns of an image: put [Flatten] in front of it
