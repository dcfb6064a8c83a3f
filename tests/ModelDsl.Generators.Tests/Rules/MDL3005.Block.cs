using ModelDsl;

[Block]
public partial class Head
{
    [Range(0.001, 0.1, Log = true), {|MDL3005:Tunes<AdamW>(nameof(AdamW.LearningRate))|}]
    public partial double Rate { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(8), ReLU]
    public partial Layer Y { get; }
}

// message: 'Head' is a block, and only models are trained: put 'Rate' on the model whose run it tunes
