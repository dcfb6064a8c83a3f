using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), LeakyReLU({|MDL1029:1|})]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'LeakyReLU' has a slope of 1 on both sides, which changes nothing: give it a smaller one, such as 0.01, or remove it
