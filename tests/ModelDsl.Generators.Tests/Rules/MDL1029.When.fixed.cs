using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool IsDeep { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), GELU(When = nameof(IsDeep))]
    public partial Layer Hidden { get; }

    [From(nameof(Hidden))]
    public partial Layer Deep { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove it
