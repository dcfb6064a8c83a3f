using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 30)]
    public partial Layer X { get; }

    [Conv1d(64, 5), ReLU, AdaptiveAvgPool1d(1), Flatten]
    public partial Layer Windows { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'Transpose'
