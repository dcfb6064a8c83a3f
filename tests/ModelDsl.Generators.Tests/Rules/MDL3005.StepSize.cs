using ModelDsl;

[Model, SGD, StepLR(10)]
[Training(Epochs = 40)]
public partial class Net
{
    [Range(5, 15), Tunes<StepLR>({|MDL3005:"stepSize"|})]
    public partial int Step { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'stepSize' of 'StepLR' is an argument of its constructor, which is fixed where it stands on the class: only options that can be set are tuned
