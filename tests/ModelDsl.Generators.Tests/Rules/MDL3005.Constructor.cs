using ModelDsl;

[Model, AdamW, StepLR(5), Training(Epochs = 20)]
public partial class Net
{
    [Range(5, 15, Step = 5), Tunes<StepLR>({|MDL3005:nameof(StepLR.StepSize)|})]
    public partial int Step { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'StepSize' of 'StepLR' is an argument of its constructor, which is fixed where it stands on the class: only options that can be set are tuned
