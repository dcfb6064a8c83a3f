using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 6, Step = 2)]
    public partial int Side { get; }

    [Input(8, nameof(Side), nameof(Side))]
    public partial Layer X { get; }

    [AvgPool2d(2), MaxPool2d(3), Mean(3), Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Set Min = 6
