using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss(ClassWeights = {|MDL2011:new[] { 1, double.NaN, 1 }|})]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss.ClassWeights' must be finite and at least 0, and not all 0, and is 1, NaN, 1
