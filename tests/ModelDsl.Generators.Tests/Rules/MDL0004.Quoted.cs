using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear({|MDL0004:"64"|}), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named '64': write 64 without quotes
