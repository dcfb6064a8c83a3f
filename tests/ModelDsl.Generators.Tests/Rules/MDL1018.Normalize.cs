using ModelDsl;

[Model]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), {|MDL1018:Normalize|}]
    public partial Layer Y { get; }
}

// message: 'Normalize' takes the measure of axis -1 of (N, 1), which is one value: it always gives 1 or -1; put it where there are more values, or remove it
