using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), LogSoftmax, NLLLoss(ClassWeights = [1, 2, 3])]
    public partial Layer Y { get; }
}
// light bulb: Give 3 classes
