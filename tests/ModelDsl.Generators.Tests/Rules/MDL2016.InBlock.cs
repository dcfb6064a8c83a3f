using ModelDsl;

[Block]
public partial class Head
{
    [Argument]
    public partial int Size { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Size)), ReLU]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [{|MDL2016:Use<Head>(4)|}]
    public partial Layer Raw { get; }

    [Sigmoid, BCELoss]
    public partial Layer Kinds { get; }
}

// message: 'Use<Head>' leaves only values from 0.5 to 1 on a head whose loss, 'BCELoss', asks for values down to 0 and up to 1: let 'Head' end without its activation
