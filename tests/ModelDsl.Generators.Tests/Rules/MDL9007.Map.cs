using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Conv2d(1, 1), {|MDL9007:ReLU|}, L1Loss]
    public partial Layer Depth { get; }
}

// message: 'ReLU' leaves no value below 0 on this head: targets outside cannot be reached, so scale them, or remove it
