using ModelDsl;

[Model]
public partial class Net
{
    int {|MDL0016:Wide|} => Narrow + 1;

    int Narrow => Wide - 1;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Wide))]
    public partial Layer Y { get; }
}

// message: 'Wide' depends on itself, so it has no value
