using ModelDsl;

[Model, AdamW, Training(BatchSize = {|MDL2020:1|})]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Bias = false), BatchNorm, ReLU]
    public partial Layer Body { get; }

    [Flatten, Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'BatchSize' is 1, and 'BatchNorm' in 'Body' normalises over the batch, in training by the places of this one example, in evaluation by what it has seen of all: use larger batches, or GroupNorm or LayerNorm
