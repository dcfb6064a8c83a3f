using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 1000)]
    public partial Layer X { get; }

    [Embedding(64), {|MDL1009:Conv1d(32, 3)|}, ReLU, Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Conv1d' needs the size Length when the model is built, and it is free until data comes: the channels stand last in (N, Length, 64), so put [Transpose(1, 2)] in front of it
