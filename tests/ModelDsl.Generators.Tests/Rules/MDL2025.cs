using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(64), ReLU, Linear(5)]
    [CrossEntropyLoss(IgnoreIndex = {|MDL2025:0|}), Accuracy]
    public partial Layer Kind { get; }
}
// message: 'CrossEntropyLoss' leaves out class 0, which is one of the 5 that 'Kind' gives: examples of it count nothing, and nothing learns to predict it; if these are examples without a label, give them an index that is no class, such as -1, else remove IgnoreIndex
