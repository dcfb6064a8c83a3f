using ModelDsl;

[Model, AdamW, LinearLR, {|MDL2010:CosineAnnealingLR|}]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Net' has two schedules, 'LinearLR' and 'CosineAnnealingLR': keep one; for a warm-up write CosineAnnealingLR(WarmupEpochs = 5)
