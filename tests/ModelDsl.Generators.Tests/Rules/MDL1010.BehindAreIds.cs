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

// message: 'Looked' gives (N, X.Channels, X.Features, 1) where 'IsLarge' holds and (N, X.Channels, X.Features) where it does not; the number of axes must not depend on a condition: under the opposite one let an operation follow that comes to as many, or a [Flatten] behind both
