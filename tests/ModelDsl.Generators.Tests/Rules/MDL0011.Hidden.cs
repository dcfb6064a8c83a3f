using ModelDsl;

[Model]
public partial class Net
{
    [Choice(4, 8)]
    public partial int {|MDL0011:side|} { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(side))]
    public partial Layer Side { get; }
}

// message: 'side' is a name of 'Side' but for its case; choose another name for this member
