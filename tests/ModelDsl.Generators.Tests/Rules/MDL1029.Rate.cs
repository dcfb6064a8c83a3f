using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, LearningRate({|MDL1029:1|})]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LearningRate' is the rate itself times 1, which changes nothing: give it another factor, or remove it
