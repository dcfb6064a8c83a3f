using ModelDsl;

public enum Kind { A, B }

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(2), CrossEntropyLoss<Kind>]
    public partial Layer Y { get; }
}
// light bulb: Put Flatten in front of it
