using ModelDsl;

[Block]
public class {|MDL0001:Half|}
{
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Half>]
    public partial Layer Y { get; }
}

// message: 'Half' must be declared as a non-static, non-generic 'partial class' (and so must the types around it): its other part is generated
