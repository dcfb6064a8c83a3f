using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(3, 1), CrossEntropyLoss(ClassWeights = [1, 2, 3])]
    public partial Layer Kind { get; }
}
// light bulb: Give 3 classes
