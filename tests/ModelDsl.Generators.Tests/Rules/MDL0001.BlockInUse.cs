using ModelDsl;

[Block]
public class {|MDL0001:Half|}
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Half>]
    public partial Layer Y { get; }
}

// compiler: CS0260
// message: 'Half' must be declared as a non-static, non-generic 'partial class' (and so must the types around it): its other part is generated
