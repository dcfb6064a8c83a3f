using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear(64, Bias = false), BatchNorm, {|MDL1025:LayerNorm|}, ReLU, Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LayerNorm' stands directly behind 'BatchNorm', which has brought the values to the same measure already: remove one of the two
