using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layr {|MDL0015:Features|} { get; }

    [Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Logits { get; }
}

// message: 'Features' is a Layr; a stage is a 'partial Layer' with a getter, a number a partial int, double, bool or enum with [Range], [Choice], [Argument] or [Axis]
