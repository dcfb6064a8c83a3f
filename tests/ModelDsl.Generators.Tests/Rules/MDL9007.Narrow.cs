using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(1, 28, 28, Min = -1, Max = 1)]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer Code { get; }

    [ConvTranspose2d(1, 4, Stride = 2, Padding = 1), {|MDL9007:Sigmoid|}, L1Loss]
    public partial Layer Rebuilt { get; }
}

// message: 'Sigmoid' leaves only values from 0 to 1 on this head: targets outside cannot be reached, so scale them, or remove it
