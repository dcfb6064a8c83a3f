using ModelDsl;

[Model, AdamW, CosineAnnealingLR, Training(Epochs = 20)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}
// light bulb: Leave TMax out: the rest of the run
