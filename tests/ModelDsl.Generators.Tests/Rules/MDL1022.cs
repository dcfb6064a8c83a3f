using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [LSTM(16, Dropout = {|MDL1022:0.3|})]
    public partial Layer Y { get; }
}

// message: 'LSTM' has Dropout between its layers, and it has one layer: put [Dropout(...)] behind it, or give it more Layers
