using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40, 64)]
    public partial Layer X { get; }

    [MultiheadAttention({|MDL1034:64|}), Skip(nameof(X)), Mean(1), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' has 64 heads for 64 features, so that each sees one number of a place: its argument is the number of heads, for example 4
