using ModelDsl;

[Model]
public partial class Net
{
    [Choice(1, 4, 8)]
    public partial int Width { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), {|MDL1018:LayerNorm|}, ReLU, Linear(4)]
    public partial Layer Y { get; }
}

// message: 'LayerNorm' takes the measure of the last axis of (N, Width), which is one value when Width = 1: it always gives its bias; put it where there are more values, or remove it
