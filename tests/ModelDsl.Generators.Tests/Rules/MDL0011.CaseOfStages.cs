using ModelDsl;

[Model]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(4), Output]
    public partial Layer A { get; }

    [Tanh, Output]
    public partial Layer {|MDL0011:a|} { get; }
}

// message: 'a' is a name of 'A' but for its case; choose another name for this member
