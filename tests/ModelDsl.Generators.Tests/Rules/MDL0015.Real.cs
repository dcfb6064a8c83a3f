using ModelDsl;

[Model]
public partial class Net
{
    [{|MDL0015:Range(0.1, 0.5)|}]
    public partial int P { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Dropout(nameof(P))]
    public partial Layer Y { get; }
}

// message: 'P' is an int; its range is of real numbers: make the property a double, or the bounds whole numbers
