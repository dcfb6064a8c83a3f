using ModelDsl;

[Model]
public partial class Net
{
    int {|MDL0016:Wide|}(int i) => Wide(i + 1);

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Wide), Repeat = 2)]
    public partial Layer Y { get; }
}

// message: 'Wide' depends on itself, so it has no value
