using ModelDsl;

[Model]
public partial class Net
{
    [Input(8, 4)]
    public partial Layer X { get; }

    [Mean({|MDL1011:3|})]
    public partial Layer Y { get; }
}

// message: 'Mean' works along axis 3, and (N, 8, 4) has the axes 1 to 2 (0 is the batch)
