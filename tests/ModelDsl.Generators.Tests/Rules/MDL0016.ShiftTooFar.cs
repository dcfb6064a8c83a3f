using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Range(1, 40, Default = 4)]
    public partial int Level { get; }

    int {|MDL0016:Width|} => 1 << Level;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Width' shifts by 31 bits when Level = 31, which no int can hold, so it has no value
