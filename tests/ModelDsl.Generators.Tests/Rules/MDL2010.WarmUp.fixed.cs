using ModelDsl;

[Model, AdamW, LinearLR]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'CosineAnnealingLR'
