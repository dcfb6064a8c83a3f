using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer {|MDL0011:Trainer|} { get; }
}

// message: 'Trainer' is a name of a type or member that is generated; choose another name for this member
