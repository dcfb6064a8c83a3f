using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss(Weight = {|MDL2011:double.NaN|})]
    public partial Layer Y { get; }
}

// message: 'MSELoss.Weight' must be finite and greater than 0, and is NaN
