using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1e-4, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.WeightDecay))]
    public partial double Decay { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), ReLU, {|MDL2019:L2(1e-4)|}]
    public partial Layer Body { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'L2' on 'Body' pulls the same weights to zero as the weight decay of 'AdamW' (tuned): keep one, or set WeightDecay = 0
