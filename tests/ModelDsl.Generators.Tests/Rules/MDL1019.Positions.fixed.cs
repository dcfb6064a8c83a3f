using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 30)]
    public partial Layer X { get; }

    [Conv1d(64, 5), ReLU]
    public partial Layer Windows { get; }

    [Transpose(1, 2), SinusoidalPositions, MultiheadAttention(4), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Move Transpose in front of it
