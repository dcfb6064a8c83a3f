using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Time { get; }

    [Input(20, nameof(Time))]
    public partial Layer X { get; }

    [Transpose(1, 2), LSTM(16)]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
