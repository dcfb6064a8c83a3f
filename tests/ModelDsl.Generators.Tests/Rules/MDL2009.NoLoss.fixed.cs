using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Add [CrossEntropyLoss]
