using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 4, Step = 2)]
    public partial int Side { get; }

    [Input(8, nameof(Side), nameof(Side))]
    public partial Layer X { get; }

    [AvgPool2d(2), MaxPool2d({|MDL1004:3|}), Mean(3), Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'MaxPool2d' gives no output: the input of size Side / 2 is smaller than its window of 3 when Side = 4: write Min = 6 in the [Axis] of Side
