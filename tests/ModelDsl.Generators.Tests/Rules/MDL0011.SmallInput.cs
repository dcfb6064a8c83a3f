using ModelDsl;

[Block]
public partial class Unit
{
    [Input]
    public partial Layer {|MDL0011:input|} { get; }

    [Linear(8), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(6)]
    public partial Layer X { get; }

    [Use<Unit>]
    public partial Layer Y { get; }
}

// message: 'input' is a name of a parameter of the generated constructor, which is called as the input with a small letter in front; choose another name for this member
