using ModelDsl;

[Model]
public partial class Net
{
    int Wide => X.Size(5);

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL1011:nameof(Wide)|})]
    public partial Layer Y { get; }
}

// message: 'X.Size' works along axis 5, and (N, 8) has only axis 1 (0 is the batch)
