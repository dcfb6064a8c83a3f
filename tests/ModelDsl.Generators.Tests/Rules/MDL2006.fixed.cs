using ModelDsl;

[Model, AdamW, OneCycleLR]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'EarlyStopping'
