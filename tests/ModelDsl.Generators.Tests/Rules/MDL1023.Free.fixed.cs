using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 2)]
    public partial int Time { get; }

    [Input(nameof(Time), 8)]
    public partial Layer X { get; }

    [Select(1, 1)]
    public partial Layer Y { get; }
}
// light bulb: Set Min = 2
