using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-5, 10.0, Log = true, Default = 1e-3), Tunes<AdamW>({|MDL2011:nameof(AdamW.LearningRate)|})]
    public partial double Rate { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'AdamW.LearningRate' must be at most 1, since each step of AdamW moves every weight by about this, and is 'Rate', which goes up to 10
