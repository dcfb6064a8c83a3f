using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64)]
    public partial Layer X { get; }

    [Unsqueeze(1), {|MDL1034:LSTM(64)|}, Select(1, -1), Linear(1), BCEWithLogitsLoss]
    public partial Layer Late { get; }
}

// message: 'LSTM' has one step to read, (N, 1, 64), behind which its state is gone: give it the steps, (N, length, features), or use [Linear]
