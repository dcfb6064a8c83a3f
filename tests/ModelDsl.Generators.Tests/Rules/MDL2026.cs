using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss(Soft = true, LabelSmoothing = {|MDL2026:0.1|}), Accuracy]
    public partial Layer Kind { get; }
}
// message: 'CrossEntropyLoss' has Soft = true, so its target is a distribution already, and LabelSmoothing (0.1) moves it towards all classes alike once more: remove it
