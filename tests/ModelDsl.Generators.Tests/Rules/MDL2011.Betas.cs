using ModelDsl;

[Model, AdamW(Beta1 = {|MDL2011:0.999|}, Beta2 = 0.9)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'AdamW.Beta1' must be at most Beta2, 0.9, and is 0.999
