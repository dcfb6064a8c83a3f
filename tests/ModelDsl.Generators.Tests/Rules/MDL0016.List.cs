using ModelDsl;

[Model]
public partial class Net
{
    private static readonly int[] Widths = [64, 32, 16];

    [Range(0, 3)]
    public partial int Size { get; }

    private int {|MDL0016:Width|} => Widths[Size];

    [Input(20)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(5)]
    public partial Layer Y { get; }
}

// message: 'Width' asks for an element that 'Widths' does not have when Size = 3, so it has no value
