using ModelDsl;

[Block]
public partial class Wide
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    private static int WidthAt(int index, int least) => least + 8 * index;

    [Input(8)]
    public partial Layer X { get; }

    [Use<Wide>({|MDL0004:nameof(WidthAt)|}, Repeat = 3), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named 'WidthAt': it is a method of int, int that gives an int; a number is a property, or for Repeat a method of one int, the index, that gives an int, a double or a bool
