using ModelDsl;

[Model, AdamW(Beta1 = {|MDL2011:1.5|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}

// message: 'AdamW.Beta1' must be at least 0 and less than 1, and is 1.5
