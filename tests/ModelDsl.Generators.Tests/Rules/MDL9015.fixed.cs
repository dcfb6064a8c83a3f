using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-5, 1e-1, Default = 1e-3, Log = true), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Write Log = true
