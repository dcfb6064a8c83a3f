using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Length { get; }

    [Input(4, nameof(Length))]
    public partial Layer X { get; }

    [Flatten, {|MDL1009:Linear(2)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' needs the size 4 * Length when the model is built, and it is free until data comes: put [AdaptiveAvgPool1d(1)] in front of the Flatten, or give it a fixed size
