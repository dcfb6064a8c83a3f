using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), Transpose(1, 2), Dropout1d(0.2), Transpose(1, 2), GRU(4), Select(1, -1)]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
