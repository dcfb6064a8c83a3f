using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d({|MDL0004:nameof(X.Channels)|}, 3), ReLU]
    public partial Layer A { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named 'Channels': nameof leaves the last name alone; for the size of a stage X declare int Channels => X.Channels; and name that
