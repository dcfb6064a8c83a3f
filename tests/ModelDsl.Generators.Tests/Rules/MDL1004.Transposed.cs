using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 4, 4)]
    public partial Layer X { get; }

    [ConvTranspose2d(8, 2, Padding = {|MDL1004:4|})]
    public partial Layer Y { get; }
}

// message: 'ConvTranspose2d' gives no output: of the size 4 comes -3
