using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), {|MDL1018:LayerNorm|}, MSELoss]
    public partial Layer Y { get; }
}

// message: 'LayerNorm' takes the measure of the last axis of (N, 1), which is one value: it always gives its bias; put it where there are more values, or remove it
