using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Tune AdamW
