using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss(Soft = true), Accuracy]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'LabelSmoothing'
