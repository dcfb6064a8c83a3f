using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(32)]
    public partial Layer Embedded { get; }

    [Skip({|MDL1027:nameof(Embedded)|}), LSTM(32)]
    public partial Layer Read { get; }

    [Mean(1), Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Skip' adds 'Embedded' to itself, since that is what stands here: put it behind the operations that it is to skip
