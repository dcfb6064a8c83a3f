using ModelDsl;

[Model, SGD(LearningRate = 0.1), OneCycleLR]
public partial class Net
{
    [Range(0.5, 0.9, Step = 0.1, Default = 0.9), Tunes<SGD>({|MDL1029:nameof(SGD.Momentum)|})]
    public partial double Momentum { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Momentum' tunes the Momentum, and 'OneCycleLR' moves that itself, which changes nothing: set CycleMomentum = false on 'OneCycleLR', or remove it
