using ModelDsl;

[Model]
public partial class Net
{
    [Range(0.0, 0.75, Step = 0.25, Default = {|MDL3002:0.3|})]
    public partial double P { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Dropout(nameof(P))]
    public partial Layer Y { get; }
}

// message: the default 0.3 is not among the values of 'P': 0 to 0.75 in steps of 0.25
