using ModelDsl;

[Model]
public partial class Segmenter
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(5, 3, Padding = 1), {|MDL1016:Softmax|}]
    public partial Layer Kind { get; }
}

// message: 'Softmax' works along axis 3 of (N, 5, 32, 32), the columns of an image: for probabilities of its channels write Axis = 1
