using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 64)]
    public partial Layer Words { get; }

    [Input(20, 16)]
    public partial Layer Shapes { get; }

    [Concat({|MDL1002:nameof(Words)|}), LSTM(32), Select(1, -1), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Concat' joins Words (N, 20, 64) to (N, 20, 16) along axis 1: their other sizes differ; along the last axis they fit: write Axis = -1
