using ModelDsl;

[Model]
public partial class Net
{
    [Range(0, 4)]
    public partial int Groups { get; }

    int {|MDL0016:Each|} => 64 / Groups;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Each)), ReLU, Linear(nameof(Each))]
    public partial Layer Y { get; }
}

// message: 'Each' divides by 0 when Groups = 0, so it has no value
