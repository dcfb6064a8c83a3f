using ModelDsl;

[Block]
public partial class Dense
{
    [Argument]
    public partial int Units { get; }

    [Argument(true)]
    public partial bool IsActivated { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Units)), ReLU(When = nameof(IsActivated))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Use<Dense>(64), {|MDL2016:Use<Dense>(1)|}, MSELoss]
    public partial Layer Y { get; }
}

// message: 'Use<Dense>' leaves no value below 0 on a head whose loss, 'MSELoss', asks for targets of any size: let 'Dense' end without its activation
