using ModelDsl;

[Model, AdamW, CosineAnnealingLR(EtaMin = {|MDL2011:1e-2|})]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'CosineAnnealingLR.EtaMin' must be less than LearningRate, 0.001 if it is not written, and is 0.01
