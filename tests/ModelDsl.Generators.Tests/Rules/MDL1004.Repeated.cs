using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Depth { get; }

    [Input(1, 8, 8)]
    public partial Layer X { get; }

    [MaxPool2d({|MDL1004:2|}, Repeat = nameof(Depth))]
    public partial Layer Y { get; }
}

// message: 'MaxPool2d' gives no output: the input of size 1 is smaller than its window of 2 when Depth = 4, i = 3
