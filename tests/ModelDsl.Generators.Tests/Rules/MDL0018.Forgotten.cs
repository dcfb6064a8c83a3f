using ModelDsl;

public partial class {|MDL0018:Net|}
{
    [Range(4, 8)]
    public partial int Width { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Net' has stages, and is neither a model nor a block: put [Model] or [Block] on it
