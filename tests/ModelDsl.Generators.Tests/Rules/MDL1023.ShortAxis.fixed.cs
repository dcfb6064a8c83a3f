using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(nameof(Length), 32)]
    public partial Layer X { get; }

    [Select(1, 9), Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Set Min = 10
