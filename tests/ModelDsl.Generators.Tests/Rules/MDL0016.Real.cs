using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Depth { get; }

    double {|MDL0016:Rate|} => 0.3 / (Depth - 1);

    [Input(9)]
    public partial Layer X { get; }

    [Linear(9, Repeat = nameof(Depth)), Dropout(nameof(Rate))]
    public partial Layer Y { get; }
}

// message: 'Rate' divides by 0 when Depth = 1, so it has no value
