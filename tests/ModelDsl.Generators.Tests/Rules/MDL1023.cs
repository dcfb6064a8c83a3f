using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [LSTM(16), Select(1, {|MDL1023:20|})]
    public partial Layer Y { get; }
}

// message: 'Select' takes index 20 along axis 1, and (N, 20, 16) has 20 there: the last is 19, or -1
