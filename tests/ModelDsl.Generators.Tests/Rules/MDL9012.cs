using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(32), LSTM(64, Bidirectional = true), LayerNorm]
    public partial Layer Read { get; }

    [{|MDL9012:Select(1, -1)|}, Linear(2), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Select' takes the last of the steps that 'LSTM' gives, where the half that reads backwards has read one step only: [Mean(1)] or [Max(1)] takes both halves of all steps
