using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Concat(nameof(X), Axis = {|MDL1011:2|})]
    public partial Layer Y { get; }
}

// message: 'Concat' works along axis 2, and (N, 4) has only axis 1 (0 is the batch)
