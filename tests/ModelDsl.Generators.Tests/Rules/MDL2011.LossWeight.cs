using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss(Weight = {|MDL2011:0|})]
    public partial Layer Y { get; }
}

// message: 'MSELoss.Weight' must be greater than 0 (for a loss that counts nothing remove the word), and is 0
