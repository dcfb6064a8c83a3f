using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Time { get; }

    [Input(20, nameof(Time))]
    public partial Layer X { get; }

    [{|MDL1009:LSTM(16)|}]
    public partial Layer Y { get; }
}

// message: 'LSTM' needs the size Time when the model is built, and it is free until data comes: if the channels stand first, put [Transpose(1, 2)] in front of it, else give it a fixed size
