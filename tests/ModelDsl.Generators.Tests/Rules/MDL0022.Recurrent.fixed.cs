using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 5)]
    public partial Layer X { get; }

    [LSTM(16), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 5
