using ModelDsl;

[Model, Budget(Params = {|MDL2011:0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}

// message: 'Budget.Params' must be greater than 0, and is 0
