using ModelDsl;

[Model, AdamW, Training(BatchSize = {|MDL2020:1|})]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32, Bias = false), BatchNorm, ReLU]
    public partial Layer Body { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'BatchSize' is 1, and 'BatchNorm' in 'Body' normalises over the batch, which then has nothing to compare: use larger batches, or GroupNorm or LayerNorm
