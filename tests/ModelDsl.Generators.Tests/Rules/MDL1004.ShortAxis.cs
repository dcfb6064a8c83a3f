using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis]
    public partial int Length { get; }

    [Input(8, nameof(Length))]
    public partial Layer X { get; }

    [MaxPool1d({|MDL1004:4|}), Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'MaxPool1d' gives no output: the input of size Length is smaller than its window of 4 when Length = 1: write Min = 4 in the [Axis] of Length
