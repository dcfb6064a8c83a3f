using ModelDsl;

[Model]
public partial class Net
{
    [{|MDL3001:Axis(Min = 64, Max = 16)|}]
    public partial int Length { get; }

    [Input(nameof(Length), 4)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: the minimum 64 exceeds the maximum 16: swap them
