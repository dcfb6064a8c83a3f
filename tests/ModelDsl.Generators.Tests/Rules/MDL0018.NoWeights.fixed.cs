using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16)]
    public partial Layer Hidden { get; }

    [ReLU]
    public partial Layer Active { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Remove it
