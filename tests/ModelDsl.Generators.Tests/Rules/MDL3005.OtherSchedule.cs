using ModelDsl;

[Model, AdamW, StepLR(10)]
[Training(Epochs = 30)]
public partial class Net
{
    [Range(10, 30), Tunes<{|MDL3005:CosineAnnealingLR|}>(nameof(CosineAnnealingLR.TMax))]
    public partial int Cycle { get; }

    [Input(64)]
    public partial Layer X { get; }

    [Linear(8), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no 'CosineAnnealingLR' that 'Cycle' could tune: its schedule is 'StepLR', so tune an option of that, or put [CosineAnnealingLR] in its place
