using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16, 100)]
    public partial Layer X { get; }

    [Conv1d(16, 3, Dilation = 2, Padding = 2), Skip(nameof(X)), ReLU, Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Pad it, so that the size stays
