using ModelDsl;

[Model]
public class {|MDL0001:Net|}
{
    [Input(8)]
    public partial Layer X { get; }
}

// compiler: CS0260
// message: 'Net' must be declared as a non-static, non-generic 'partial class' (and so must the types around it): its other part is generated
