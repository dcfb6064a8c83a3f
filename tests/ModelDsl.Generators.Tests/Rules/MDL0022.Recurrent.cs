using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 5)]
    public partial Layer X { get; }

    [LSTM({|MDL0022:5|}, 16), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'LSTM' is given what it reads, 5, which follows from what stands in front of it: write LSTM(16)
