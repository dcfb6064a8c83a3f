using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [LSTM(16), Select(1, -1)]
    public partial Layer Y { get; }
}
// light bulb: Take the last one
