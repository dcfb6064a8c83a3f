using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer {|MDL0011:field|} { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: 'field' is a name of a variable in generated code; choose another name for this member
