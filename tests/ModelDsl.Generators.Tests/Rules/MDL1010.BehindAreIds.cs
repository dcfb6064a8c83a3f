using ModelDsl;

[Block]
public partial class Optional
{
    [Argument(2)]
    public partial int Size { get; }

    private bool IsLarge => Size > 3;

    [Input(Ids = 9)]
    public partial Layer X { get; }

    [{|MDL1010:Embedding(1, When = nameof(IsLarge))|}]
    public partial Layer Looked { get; }
}

[Model]
public partial class Net
{
    [Input(3, Ids = 9)]
    public partial Layer X { get; }

    [Use<Optional>, Concat(nameof(X)), Stack(nameof(X))]
    public partial Layer Y { get; }
}

// message: ?
