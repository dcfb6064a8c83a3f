using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Flatten]
    public partial Layer Pixels { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'Permute'
