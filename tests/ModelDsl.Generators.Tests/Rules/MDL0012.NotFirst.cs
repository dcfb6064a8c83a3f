using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer Y { get; }

    [ReLU, {|MDL0012:From(nameof(X))|}, Linear(8), Skip(nameof(Y))] // the other way
    public partial Layer Z { get; }
}

// message: 'From' stands first on a stage, before its operations; on 'Z' it stands behind 'ReLU'
