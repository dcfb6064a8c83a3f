using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64)]
    public partial Layer Row { get; }

    [Linear(32), ReLU, Dropout({|MDL0004:"0.2"|}), Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'Net' has no number named '0.2': write 0.2 without quotes
