using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 4)]
    public partial int Time { get; }

    [Axis(Min = 4)]
    public partial int More { get; }

    int Frames => 2 * Time;

    int Double => 2 * (Frames - 2);

    int Triple => 3 * (More - 2);

    [Input(6, nameof(Frames), nameof(More))]
    public partial Layer X { get; }

    [Conv2d(6, 3), {|MDL1009:Reshape(nameof(Double), nameof(Triple))|}]
    public partial Layer Y { get; }
}

// message: 'Reshape' needs the size 4 * Time - 4 when the model is built, and it is free until data comes: pool or average over that axis first, or give it a fixed size
