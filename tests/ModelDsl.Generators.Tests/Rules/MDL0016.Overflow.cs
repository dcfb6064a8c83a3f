using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 8)]
    public partial int Width { get; }

    int {|MDL0016:Huge|} => Width * 1_000_000_000;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Huge)), ReLU, Linear(nameof(Huge))]
    public partial Layer Y { get; }
}

// message: 'Huge' is 3000000000 when Width = 3, which no int can hold, so it has no value
