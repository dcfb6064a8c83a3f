using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Max = 50)]
    public partial int Length { get; }

    [Input(nameof(Length), 8)]
    public partial Layer X { get; }

    [Linear(3), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of the loss
