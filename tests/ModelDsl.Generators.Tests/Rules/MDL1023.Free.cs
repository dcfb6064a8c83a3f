using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Time { get; }

    [Input(nameof(Time), 8)]
    public partial Layer X { get; }

    [Select(1, {|MDL1023:1|})]
    public partial Layer Y { get; }
}

// message: 'Select' takes index 1 along axis 1, and (N, Time, 8) has Time there when Time = 1: write Min = 2 in the [Axis] of Time
