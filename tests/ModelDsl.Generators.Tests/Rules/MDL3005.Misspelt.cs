using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true), Tunes<AdamW>({|MDL3005:"LearnRate"|})]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}

// message: 'AdamW' has no option 'LearnRate' that can be set: did you mean 'LearningRate'?
