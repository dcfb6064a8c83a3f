using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(-1e-3, 1e-3), Tunes<AdamW>({|MDL3005:nameof(AdamW.LearningRate)|})]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}

// message: 'LearningRate' of 'AdamW' must be greater than 0 and less than 1000, and 'Rate' goes from -0.001 to 0.001
