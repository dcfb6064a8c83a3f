using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = {|MDL3004:64|})]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: the step of 'Width', 64, is larger than its range from 16 to 64, which leaves 16 alone: take a smaller step
