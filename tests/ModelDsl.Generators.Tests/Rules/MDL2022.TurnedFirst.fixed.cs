using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40, Ids = 900)]
    public partial Layer Tokens { get; }

    [Embedding(64), LSTM(64), Linear(9), Transpose(1, 2), CrossEntropyLoss, Accuracy]
    public partial Layer Tag { get; }
}
// light bulb: Move 'Transpose' behind the Linear
