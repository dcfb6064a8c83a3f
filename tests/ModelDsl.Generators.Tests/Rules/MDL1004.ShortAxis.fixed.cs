using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 4)]
    public partial int Length { get; }

    [Input(8, nameof(Length))]
    public partial Layer X { get; }

    [MaxPool1d(4), Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Set Min = 4
