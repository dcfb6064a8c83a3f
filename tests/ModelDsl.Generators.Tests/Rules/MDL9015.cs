using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [{|MDL9015:Range(1e-5, 1e-1, Default = 1e-3)|}, Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Rate' goes from 1e-5 to 0.1 on a linear scale, where nine trials in ten take more than 0.01: write Log = true
