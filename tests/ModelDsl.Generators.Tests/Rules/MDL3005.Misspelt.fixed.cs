using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Change it to 'AdamW.LearningRate'
