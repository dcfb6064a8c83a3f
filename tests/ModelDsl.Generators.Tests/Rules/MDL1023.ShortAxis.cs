using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(nameof(Length), 32)]
    public partial Layer X { get; }

    [Select(1, {|MDL1023:9|}), Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Select' takes index 9 along axis 1, and (N, Length, 32) has Length there when Length = 8: write Min = 10 in the [Axis] of Length
