using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Features { get; }

    [Linear(5)]
    [CrossEntropyLoss(Weight = 1)]
    public partial Layer Kind { get; }

    [From(nameof(Features))]
    [Linear(1)]
    [MSELoss(Weight = 0.1)]
    public partial Layer Price { get; }
}
// light bulb: Read 'Features', as 'Kind' does
