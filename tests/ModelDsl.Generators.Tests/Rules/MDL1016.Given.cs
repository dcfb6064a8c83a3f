using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(5, 3, Padding = 1), Softmax(Axis = {|MDL1016:3|})]
    public partial Layer Kind { get; }
}

// message: 'Softmax' works along axis 3 of (N, 5, 32, 32), the columns of an image: for probabilities of its channels write Axis = 1
