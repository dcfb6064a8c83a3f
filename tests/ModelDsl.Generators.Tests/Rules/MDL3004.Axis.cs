using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Step = {|MDL3004:0|})]
    public partial int Length { get; }

    [Input(nameof(Length), 4)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: the step of 'Length' must be at least 1, and is 0
