using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(8, 3), {|MDL9003:Dropout2d(0.2)|}, BatchNorm, ReLU]
    public partial Layer Y { get; }
}

// message: 'Dropout2d' changes the variance that the 'BatchNorm' behind it learns, in training and not in evaluation: put it behind the norm
