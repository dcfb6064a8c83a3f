using ModelDsl;

[Model]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), {|MDL9003:Dropout(0.3)|}, ReLU, BatchNorm, Linear(4)]
    public partial Layer Y { get; }
}

// message: 'Dropout' changes the variance that the 'BatchNorm' behind it learns, in training and not in evaluation: put it behind the norm
