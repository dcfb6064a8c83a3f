using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(64), LSTM(32), Linear(5)]
    [{|MDL2022:CrossEntropyLoss|}, Accuracy]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 20, 5) as the classes, 20 of them, and the Linear in front of it writes the last axis, 5: for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] behind it
