using ModelDsl;

[Block]
public partial class {|MDL0001:Residual|}<T>
{
    [Input]
    public partial Layer X { get; }

    [LayerNorm, Linear(64), GELU, Skip(nameof(X))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(64)]
    public partial Layer X { get; }

    [Use<Residual<int>>, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Residual' must be declared as a non-static, non-generic 'partial class' (and so must the types around it): its other part is generated
