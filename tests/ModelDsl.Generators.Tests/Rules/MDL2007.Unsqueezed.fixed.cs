using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer Row { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'Unsqueeze'
