using ModelDsl;

public enum Kind { A, B }

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(1), {|MDL2004:Linear(2)|}, CrossEntropyLoss<Kind>]
    public partial Layer Y { get; }
}

// message: 'Kind' has 2 members, and 'Y' gives 3 classes: its channels, since 'Linear' maps only the columns of an image; put [Flatten] in front of it
