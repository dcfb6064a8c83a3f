using ModelDsl;

[Block]
public partial class Half
{
    [{|MDL0018:Range(1, 4)|}]
    public partial int K { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(K))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Half>]
    public partial Layer Y { get; }
}

// message: 'Range' stands in a block, whose numbers come from its uses: make 'K' an [Argument], and give it the name of a model's number where it is used
