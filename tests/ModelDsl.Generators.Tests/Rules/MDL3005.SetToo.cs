using ModelDsl;

[Model, AdamW(LearningRate = 0.01, WeightDecay = 0.1)]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true), Tunes<AdamW>({|MDL3005:nameof(AdamW.LearningRate)|})]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}

// message: 'LearningRate' of 'AdamW' is set on the class too, and would be overruled: remove one of the two
