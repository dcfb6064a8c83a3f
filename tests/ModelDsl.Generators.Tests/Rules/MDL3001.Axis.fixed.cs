using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 16, Max = 64)]
    public partial int Length { get; }

    [Input(nameof(Length), 4)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}
// light bulb: Swap them
