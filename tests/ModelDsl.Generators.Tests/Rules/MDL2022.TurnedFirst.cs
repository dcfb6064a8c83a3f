using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40, Ids = 900)]
    public partial Layer Tokens { get; }

    [Embedding(64), LSTM(64), Transpose(1, 2), Linear(9), {|MDL2022:CrossEntropyLoss|}, Accuracy]
    public partial Layer Tag { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 64, 9) as the classes, 64 of them, and 'Transpose' has put the places last, which the Linear then maps to 9: move it behind the Linear
