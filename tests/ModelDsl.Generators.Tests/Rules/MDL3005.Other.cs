using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true, Default = 1e-3), Tunes<{|MDL3005:Adam|}>(nameof(Adam.LearningRate))]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no 'Adam' that 'Rate' could tune: it has 'AdamW', so write Tunes<AdamW>
