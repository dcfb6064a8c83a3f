using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), SmoothL1Loss(Beta = {|MDL2011:-1.0|})]
    public partial Layer Y { get; }
}

// message: 'SmoothL1Loss.Beta' must be at least 0, and is -1
