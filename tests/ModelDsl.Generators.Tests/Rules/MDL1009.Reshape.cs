using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Time { get; }

    [Axis]
    public partial int More { get; }

    int Double => 2 * Time;

    int Triple => 3 * More;

    [Input(nameof(Time), nameof(More), 6)]
    public partial Layer X { get; }

    [{|MDL1009:Reshape(nameof(Double), nameof(Triple))|}]
    public partial Layer Y { get; }
}

// message: 'Reshape' needs the size 2 * Time when the model is built, and it is free until data comes: pool or average over that axis first, or give it a fixed size
