using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Hidden { get; }

    [Dropout(0.1), Skip({|MDL1027:nameof(Hidden)|}), LayerNorm, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Skip' adds 'Hidden' to itself, since that is what stands here: put it behind the operations that it is to skip
