using ModelDsl;

[Model]
public partial class Net
{
    [Range(0.1, 0.5, Step = {|MDL9005:0.3|}, Default = 0.1)]
    public partial double P { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(4), Dropout(nameof(P))]
    public partial Layer Y { get; }
}

// message: steps of 0.3 from 0.1 end at 0.4 and never reach the maximum, 0.5
