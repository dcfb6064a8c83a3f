using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Photo { get; }

    [Conv2d(32, 3), ReLU]
    public partial Layer Stem { get; }

    [Conv2d({|MDL0004:nameof(Stem)|}, 3), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Net' has no number named 'Stem': it is a stage; for a size of it declare int N => Stem.Channels; and name that
