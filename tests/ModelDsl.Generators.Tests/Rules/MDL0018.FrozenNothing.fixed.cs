using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [ReLU]
    public partial Layer Bent { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove it
