using ModelDsl;

[Model, AdamW(LearningRate = 0.1)]
public partial class Net
{
    [Range(0.01, 10.0, Log = true), Tunes<AdamW>({|MDL2011:nameof(AdamW.WeightDecay)|})]
    public partial double Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'AdamW.WeightDecay' must be less than 5, since each step takes LearningRate (0.1) times this of every weight away, and is 'Searched', which goes up to 10
