using ModelDsl;

[Model]
public partial class Net
{
    double Half => 0.5;

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL0006:nameof(Half)|})]
    public partial Layer Y { get; }
}

// message: 'Linear.features' takes a whole number, not 'Half', which is a double
