using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss, {|MDL0018:MSELoss(Weight = 0.5)|}]
    public partial Layer Y { get; }
}

// message: 'MSELoss' is said twice of 'Y': keep one
