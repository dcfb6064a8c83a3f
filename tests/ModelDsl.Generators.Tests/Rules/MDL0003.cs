using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer A { get; }
}

public partial class Net
{
    [Linear(2)]
    public partial Layer {|MDL0003:B|} { get; }
}

// message: 'B' is declared in another part of 'Net' than its first stage; the order of stages over several parts is not defined, so put them into one part
