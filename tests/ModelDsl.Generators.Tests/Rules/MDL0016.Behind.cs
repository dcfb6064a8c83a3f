using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    static readonly int[] Widths = [64, 32, 16];

    int {|MDL0016:Width|} => Widths[Widths.Length];

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Width' asks for an element that 'Widths' does not have, so it has no value
