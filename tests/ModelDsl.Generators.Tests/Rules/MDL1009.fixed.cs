using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Length { get; }

    [Input(4, nameof(Length))]
    public partial Layer X { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(2)]
    public partial Layer Y { get; }
}
// light bulb: Put AdaptiveAvgPool1d(1) in front of Flatten
